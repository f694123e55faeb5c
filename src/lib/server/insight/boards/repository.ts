import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Call } from '#lib/insight/board.ts';
import { reasonOf } from '../../learning/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { peopleWhere, type Way } from '../filter/repository.ts';
import { eachOf, type Reach } from '../reach/repository.ts';

/** The few who need a call most, the worst reason first, and within it whoever waits longest. */
export async function listCalls(ctx: SignedIn, reach: Reach, way: Way, most: number): Promise<Call[]> {
	const { learnerSummaries: people } = ctx.db.read.t;
	const needsHelp = eq(people.needsHelp, true);
	const rows = await ctx.db.read
		.select({
			learnerId: people.learnerId,
			name: people.name,
			serviceNumber: people.serviceNumber,
			callOrder: people.callOrder
		})
		.from(people)
		.where(way.by === 'institutes' ? firstOfEach(ctx, reach, most) : and(peopleWhere(ctx, {}, reach, way), needsHelp))
		.orderBy(asc(people.callOrder), asc(people.learnerId))
		.limit(most);
	return rows.map(({ callOrder, ...row }) => ({ ...row, why: reasonOf(callOrder) }));
}

/** Whoever comes first in each institute: an index leads to these, and the first of all are among them. */
function firstOfEach(ctx: SignedIn, reach: Reach, most: number): SQL {
	const db = ctx.db.read;
	const { learnerSummaries: people } = db.t;
	const [first, ...rest] = eachOf(reach).map((institute, index) => {
		const part = db
			.select({ id: people.learnerId })
			.from(people)
			.where(and(peopleWhere(ctx, {}, institute), eq(people.needsHelp, true)))
			.orderBy(asc(people.callOrder), asc(people.learnerId))
			.limit(most)
			.as(`first_${index}`);
		// SQLite takes no order within a union, but within what is selected from.
		return db.select({ id: part.id }).from(part);
	});
	if (!first) return inArray(people.learnerId, []);
	return inArray(
		people.learnerId,
		rest.reduce<typeof first>((all, part) => all.unionAll(part) as never, first)
	);
}
