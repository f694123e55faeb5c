import {
	and,
	asc,
	count,
	countDistinct,
	desc,
	eq,
	exists,
	gte,
	inArray,
	isNotNull,
	isNull,
	not,
	or,
	type SQL
} from 'drizzle-orm';
import type { Call } from '#lib/insight/board.ts';
import type { Role } from '#lib/curriculum/types.ts';
import { isWithin } from '../../institutes/index.ts';
import { monthOf } from '../../platform/db/dialect.ts';
import type { SignedIn } from '../../platform/context.ts';
import type { Reader } from '../../platform/db/database.ts';
import { isFirstAttempt, stateWhere } from '../filter/repository.ts';
import type { ModuleNeed } from '../module-needs.ts';

type Facts = Pick<SignedIn, 'db' | 'clock'>;
export type NeedOfModule = ModuleNeed & { moduleId: string };

/** People by place, role and band: the ground of most figures of a board. */
export async function listShares(db: Reader, path: string) {
	const { learnerSummaries: people, institutes } = db.t;
	return db
		.select({
			path: institutes.path,
			role: people.role,
			band: people.band,
			learners: count(),
			started: count(people.startedAt),
			completed: count(people.completedAt)
		})
		.from(people)
		.innerJoin(institutes, eq(institutes.id, people.instituteId))
		.where(isWithin(institutes.path, [path]))
		.groupBy(institutes.path, people.role, people.band);
}

export async function countPeople(db: Reader, where: SQL | undefined): Promise<number> {
	const { learnerSummaries: people, institutes } = db.t;
	const [row] = await db
		.select({ people: count() })
		.from(people)
		.innerJoin(institutes, eq(institutes.id, people.instituteId))
		.where(where);
	return row?.people ?? 0;
}

/** The few who need a call most for one reason, the longest wait first. */
export async function listCalls(ctx: Facts, path: string, why: Call['why'], most: number): Promise<Call[]> {
	const { learnerSummaries: people, institutes } = ctx.db.read.t;
	const first = {
		overdue: asc(people.nextDueOn),
		'due-soon': asc(people.nextDueOn),
		stuck: desc(people.openFailures),
		inactive: asc(people.lastActiveAt)
	};
	const rows = await ctx.db.read
		.select({ learnerId: people.learnerId, name: people.name, serviceNumber: people.serviceNumber })
		.from(people)
		.innerJoin(institutes, eq(institutes.id, people.instituteId))
		.where(and(isWithin(institutes.path, [path]), stateWhere(ctx, why)))
		.orderBy(first[why], asc(people.learnerId))
		.limit(most);
	return rows.map((row) => ({ ...row, why }));
}

/** Module completions since an instant, by month, with how many people they belong to. */
export async function listCompletionsByMonth({ db }: Facts, path: string, since: Date) {
	const { learnerSummaries: people, institutes, moduleCompletions } = db.read.t;
	const month = monthOf(db.dialect, moduleCompletions.completedAt);
	return db.read
		.select({ month, completions: count(), people: countDistinct(moduleCompletions.learnerId) })
		.from(moduleCompletions)
		.innerJoin(people, eq(people.learnerId, moduleCompletions.learnerId))
		.innerJoin(institutes, eq(institutes.id, people.instituteId))
		.where(and(isWithin(institutes.path, [path]), gte(moduleCompletions.completedAt, since)))
		.groupBy(month);
}

/** People who completed each module as their present role and place ask. */
export async function countFinishedByModule(db: Reader, path: string, needs: NeedOfModule[]) {
	const { learnerSummaries: people, institutes, moduleCompletions } = db.t;
	return db
		.select({ moduleId: moduleCompletions.moduleId, people: countDistinct(moduleCompletions.learnerId) })
		.from(moduleCompletions)
		.innerJoin(people, eq(people.learnerId, moduleCompletions.learnerId))
		.innerJoin(institutes, eq(institutes.id, people.instituteId))
		.where(and(isWithin(institutes.path, [path]), meets(db, needs)))
		.groupBy(moduleCompletions.moduleId);
}

/** People who began the quiz of a module of their track and have not completed the module. */
export async function countAtQuizByModule(db: Reader, path: string, needs: NeedOfModule[]) {
	const { learnerSummaries: people, institutes, moduleCompletions, attempts } = db.t;
	const hasFinished = exists(
		db
			.select({ id: moduleCompletions.id })
			.from(moduleCompletions)
			.where(
				and(
					eq(moduleCompletions.learnerId, people.learnerId),
					eq(moduleCompletions.moduleId, attempts.moduleId),
					meets(db, needs)
				)
			)
	);
	const isInTrack = or(
		...needs.map(({ moduleId, roles }) => and(eq(attempts.moduleId, moduleId), inArray(people.role, roles)))
	);
	return db
		.select({ moduleId: attempts.moduleId, people: countDistinct(attempts.learnerId) })
		.from(attempts)
		.innerJoin(people, eq(people.learnerId, attempts.learnerId))
		.innerJoin(institutes, eq(institutes.id, people.instituteId))
		.where(and(isWithin(institutes.path, [path]), isInTrack, not(hasFinished)))
		.groupBy(attempts.moduleId);
}

function meets(db: Reader, needs: NeedOfModule[]): SQL | undefined {
	const { learnerSummaries: people, moduleCompletions } = db.t;
	if (needs.length === 0) return inArray(moduleCompletions.moduleId, []);
	return or(
		...needs.map(({ moduleId, roles, scopes, isLocal }) =>
			and(
				eq(moduleCompletions.moduleId, moduleId),
				inArray(people.role, roles),
				inArray(moduleCompletions.scope, scopes),
				isLocal ? eq(moduleCompletions.jurisdiction, people.jurisdiction) : undefined
			)
		)
	);
}

/** Answers in first attempts, by objective, right and wrong. Items that were taken out of the count are not here. */
export async function countFirstAnswers(db: Reader, path: string) {
	const { learnerSummaries: people, institutes, attempts, attemptItems } = db.t;
	return db
		.select({ objective: attemptItems.objective, isRight: attemptItems.isRight, answers: count() })
		.from(attemptItems)
		.innerJoin(attempts, eq(attempts.id, attemptItems.attemptId))
		.innerJoin(people, eq(people.learnerId, attempts.learnerId))
		.innerJoin(institutes, eq(institutes.id, people.instituteId))
		.where(
			and(
				isWithin(institutes.path, [path]),
				isFirstAttempt(db),
				isNull(attemptItems.reAskOf),
				isNotNull(attemptItems.isRight)
			)
		)
		.groupBy(attemptItems.objective, attemptItems.isRight);
}

export async function listBranches(db: Reader, parentId: string) {
	const { institutes } = db.t;
	return db
		.select()
		.from(institutes)
		.where(eq(institutes.parentId, parentId))
		.orderBy(asc(institutes.nameEn), asc(institutes.id));
}

export type ShareRow = Awaited<ReturnType<typeof listShares>>[number] & { role: Role };
