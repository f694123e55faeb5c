/** Every number of a board once more, by plain code straight from what happened, as if nothing had been kept beside it. */
import { addDays, dayOf } from '#lib/base/dates.ts';
import type { App } from '#lib/server/app.ts';
import { findModuleById, getTrack, isScopeWithin, lessonsInScope } from '#lib/server/curriculum/index.ts';

type Rows = Awaited<ReturnType<typeof readEverything>>;
export type Recounted = Awaited<ReturnType<typeof recount>>[number];

async function readEverything({ db: { read: db } }: App) {
	const t = db.t;
	return {
		events: await db.select().from(t.learningEvents),
		attempts: await db.select().from(t.attempts),
		items: await db.select().from(t.attemptItems),
		completions: await db.select().from(t.moduleCompletions),
		certificates: await db.select().from(t.certificates),
		revocations: await db.select().from(t.certificateRevocations),
		postings: await db.select().from(t.postings),
		institutes: await db.select().from(t.institutes),
		accounts: await db.select().from(t.accounts),
		assignments: await db.select().from(t.assignments),
		assigned: await db.select().from(t.assignmentPeople),
		waivers: await db.select().from(t.waivers),
		withdrawals: await db.select().from(t.waiverWithdrawals)
	};
}

/** Where everybody stands who serves at or below a path, on a day. */
export async function recount(app: App, path: string, now: Date) {
	const rows = await readEverything(app);
	return rows.postings
		.filter(({ endedAt }) => endedAt === null)
		.map((posting) => ({ posting, at: rows.institutes.find(({ id }) => id === posting.instituteId)! }))
		.filter(({ at }) => at.path.startsWith(path))
		.map(({ posting, at }) => recountOne(app, rows, posting, at, dayOf(now)));
}

function recountOne(
	{ catalogue }: App,
	rows: Rows,
	{ accountId, role, jurisdiction }: Rows['postings'][number],
	{ id: instituteId, path }: Rows['institutes'][number],
	today: string
) {
	const isOwn = (row: { learnerId: string }) => row.learnerId === accountId;
	const lessons = catalogue.modules.flatMap((module) => module.lessons);
	const events = rows.events.filter((event) => isOwn(event) && event.kind === 'lesson.finished');
	const finished = [
		...new Set(
			events.map(({ contentId, jurisdiction: place }) => {
				const { isVariant } = lessons.find(({ id }) => id === contentId)!;
				return `${contentId} ${isVariant ? place : ''}`;
			})
		)
	];
	const attempts = rows.attempts.filter((each) => isOwn(each) && each.kind === 'module');
	const completions = rows.completions.filter(isOwn);
	const modules = getTrack(catalogue, role).modules.flatMap(({ moduleId, scope }) => {
		const module = findModuleById(catalogue, moduleId);
		if (module?.status !== 'available') return [];
		const asked = lessonsInScope(module, scope);
		const isLocal = asked.some(({ isVariant }) => isVariant);
		const tried = attempts.filter((each) => each.moduleId === moduleId);
		const hasPassed = tried.some(
			(each) =>
				each.isPassed &&
				each.scope !== 'track' &&
				isScopeWithin(scope, each.scope) &&
				(!isLocal || each.jurisdiction === jurisdiction)
		);
		const hasRead = asked.every(({ id, isVariant }) => finished.includes(`${id} ${isVariant ? jurisdiction : ''}`));
		const isDone = hasPassed && hasRead;
		const failures = hasPassed ? 0 : tried.filter((each) => each.gradedAt && !each.isPassed).length;
		return [{ id: moduleId, isDone, failures, step: isDone ? 'finished' : tried.length > 0 ? 'quiz' : 'to-do' }];
	});
	const { simulators } = getTrack(catalogue, role);
	const asked = simulators.required.filter((id) => catalogue.scenarios.has(id)).length + simulators.count;
	// Nobody has been in the practice room in these histories.
	const isComplete = modules.length > 0 && modules.every(({ isDone }) => isDone) && asked === 0;
	const first = attempts.filter(
		(each) =>
			each.gradedAt &&
			!attempts.some((other) => other.gradedAt && other.moduleId === each.moduleId && other.startedAt < each.startedAt)
	);
	const answers = rows.items.filter(
		({ attemptId, reAskOf, isRight }) =>
			reAskOf === null && isRight !== null && first.some(({ id }) => id === attemptId)
	);
	const standing = rows.certificates
		.filter(isOwn)
		.filter(({ id }) => !rows.revocations.some(({ certificateId }) => certificateId === id))
		.filter(
			(one) =>
				!rows.certificates.some(
					(other) => isOwn(other) && other.subjectId === one.subjectId && other.issuedAt > one.issuedAt
				)
		)
		.map(({ expiresOn }) => expiresOn);
	const open = rows.assigned
		.filter((each) => isOwn(each) && each.removedAt === null)
		.map(({ assignmentId }) => rows.assignments.find(({ id }) => id === assignmentId)!)
		.filter(({ withdrawnAt }) => withdrawnAt === null)
		.filter(({ moduleIds }) =>
			moduleIds.length === 0
				? !isComplete
				: !moduleIds.every((id) => modules.find((module) => module.id === id)?.isDone)
		)
		.map(({ id, dueOn }) => {
			const until = rows.waivers
				.filter((waiver) => isOwn(waiver) && waiver.assignmentId === id)
				.filter((waiver) => !rows.withdrawals.some(({ waiverId }) => waiverId === waiver.id))
				.map(({ untilOn }) => untilOn);
			return { dueOn, until: [dueOn, ...until].sort().at(-1)! };
		});
	const due = open.map(({ until }) => until).sort()[0];
	const active = [...events.map(({ occurredAt }) => occurredAt), ...completions.map((done) => done.completedAt)]
		.map(dayOf)
		.sort()
		.at(-1);
	const states = {
		overdue: due !== undefined && due < today,
		'due-soon': due !== undefined && due >= today && due <= addDays(today, 7),
		stuck: modules.reduce((sum, { failures }) => sum + failures, 0) >= 3,
		inactive: !isComplete && active !== undefined && addDays(active, 14) < today
	};
	const isWaived = open.some(({ dueOn, until }) => dueOn < today && until >= today && until > dueOn);
	return {
		accountId,
		instituteId,
		path,
		role,
		band: getTrack(catalogue, role).band,
		jurisdiction,
		gender: rows.accounts.find(({ id }) => id === accountId)!.gender,
		hasStarted: events.length > 0,
		isComplete,
		modules,
		finished,
		minutes: finished.reduce((sum, each) => sum + lessons.find(({ id }) => id === each.split(' ')[0])!.minutes, 0),
		firstAttempts: first.length,
		firstPasses: first.filter(({ isPassed }) => isPassed).length,
		answers: answers.map(({ objective, isRight }) => ({ objective, isRight: isRight! })),
		months: completions.map(({ completedAt }) => dayOf(completedAt).slice(0, 7)),
		states: { ...states, help: Object.values(states).some(Boolean), waived: isWaived },
		certificates: {
			valid: standing.some((day) => day >= today),
			expiring: standing.some((day) => day >= today && day <= addDays(today, 90)),
			expired: standing.some((day) => day < today)
		}
	};
}
