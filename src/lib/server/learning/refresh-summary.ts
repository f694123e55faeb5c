import { fold } from '#lib/base/fold.ts';
import type { Catalogue, Jurisdiction, Track } from '#lib/curriculum/types.ts';
import { findPracticeNeed, findQuizRecords } from '../assessment/index.ts';
import { getTrack, lessonsInScope } from '../curriculum/index.ts';
import { findLearner, type Learner } from '../institutes/index.ts';
import type { Context } from '../platform/context.ts';
import { unitOfWork, type Unit } from '../platform/unit-of-work.ts';
import { markDoneWork } from './assignments/mark-done.ts';
import { modulePlace, placeOf } from './completion-rules.ts';
import { findSummary, listLessonCompletions, listModuleCompletions, upsertSummary } from './repository.ts';

/**
 * Recomputes what lists and boards show of one person, in the unit of work that changed it. Everything in it follows
 * from events, completions, attempts and the current posting; run twice it says the same.
 */
export async function refreshSummary(
	unit: Unit,
	{ catalogue }: Pick<Context, 'catalogue'>,
	learner: Learner
): Promise<void> {
	const { accountId: learnerId, role, jurisdiction, name, serviceNumber, gender, institute } = learner;
	const track = getTrack(catalogue, role);
	const taken = modulesTaken(catalogue, track, jurisdiction);
	const finished = await listLessonCompletions(unit, learnerId);
	const completions = await listModuleCompletions(unit, learnerId);
	const quizzes = await findQuizRecords(unit, learnerId, taken, unit.at);
	const lessons = taken.flatMap((module) => module.lessons);
	const done = lessons.filter((lesson) =>
		finished.some(
			({ lessonId, jurisdiction: place }) => lessonId === lesson.id && place === placeOf(lesson, jurisdiction)
		)
	);
	const modules = taken.filter(
		({ moduleId, lessons: own }) => quizzes.get(moduleId)?.pass && own.every((lesson) => done.includes(lesson))
	);
	const practice = await findPracticeNeed(unit, catalogue, track, learnerId);
	const isComplete = taken.length > 0 && modules.length === taken.length && practice.isMet;
	const before = await findSummary(unit, learnerId);
	const nextDueOn = await markDoneWork(unit, catalogue, {
		accountId: learnerId,
		role,
		jurisdiction,
		path: institute.path,
		isTrackDone: isComplete,
		completions
	});
	const times = [...finished, ...completions].map(({ completedAt }) => completedAt.getTime());

	await upsertSummary(unit, {
		learnerId,
		instituteId: institute.id,
		name,
		nameFolded: fold(name),
		serviceNumber,
		serviceNumberFolded: fold(serviceNumber),
		role,
		band: track.band,
		jurisdiction,
		gender,
		lessonsDone: done.length,
		lessonsTotal: lessons.length,
		modulesDone: modules.length,
		modulesTotal: taken.length,
		openFailures: [...quizzes.values()].filter(({ pass }) => !pass).reduce((sum, { failures }) => sum + failures, 0),
		startedAt: times.length > 0 ? new Date(Math.min(...times)) : null,
		lastActiveAt: times.length > 0 ? new Date(Math.max(...times, before?.lastActiveAt?.getTime() ?? 0)) : null,
		completedAt: isComplete ? (before?.completedAt ?? unit.at) : null,
		nextDueOn
	});
}

/** The modules of a track that can be taken now, with the lessons that its scope asks for. */
export function modulesTaken(
	{ modules }: Pick<Catalogue, 'modules'>,
	{ modules: wanted }: Pick<Track, 'modules'>,
	jurisdiction: Jurisdiction
) {
	return wanted.flatMap(({ moduleId, scope }) => {
		const module = modules.find(({ id, status }) => id === moduleId && status === 'available');
		if (!module) return [];
		const lessons = lessonsInScope(module, scope);
		return [{ moduleId, scope, lessons, jurisdiction: modulePlace(lessons, jurisdiction) }];
	});
}

/** Somebody was posted or corrected what we know of them, or an attempt of theirs was graded. */
export async function hearOfLearner(ctx: Context, payload: Record<string, string>): Promise<void> {
	const learner = await findLearner(ctx.db.read, payload.learnerId ?? payload.accountId ?? '');
	if (learner) await unitOfWork(ctx, (unit) => refreshSummary(unit, ctx, learner));
}
