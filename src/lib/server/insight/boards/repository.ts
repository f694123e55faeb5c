import { and, asc, eq } from 'drizzle-orm';
import type { Call } from '#lib/insight/board.ts';
import { reasonOf } from '../../learning/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { firstOfEach, peopleWhere, type Way } from '../filter/repository.ts';
import type { Reach } from '../reach/repository.ts';

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
		.where(
			way.by === 'institutes'
				? firstOfEach(ctx, { filter: {}, reach }, { order: people.callOrder, most, where: needsHelp })
				: and(peopleWhere(ctx, {}, reach, way), needsHelp)
		)
		.orderBy(asc(people.callOrder), asc(people.learnerId))
		.limit(most);
	return rows.map(({ callOrder, ...row }) => ({ ...row, why: reasonOf(callOrder) }));
}
