import { dayOf } from '#lib/base/dates.ts';
import { fold } from '#lib/base/fold.ts';
import type { Catalogue, Jurisdiction, Track } from '#lib/curriculum/types.ts';
import { decidePracticeNeed, quizRecordsOf, type QuizHistory } from '../../assessment/index.ts';
import { getTrack, isScopeWithin, lessonsInScope } from '../../curriculum/index.ts';
import type { Learner } from '../../institutes/index.ts';
import { modulePlace, placeOf } from '../completion-rules.ts';
import type { ModuleCompletion } from '../repository.ts';
import { writeAnswers, writeMissed, writeMonths, writeSteps, type Step } from './marks.ts';
import type { Summary } from './repository.ts';
import { searchWords } from './search-words.ts';
import { summaryShape } from './shape.ts';
import { standingOn } from './standing.ts';

export type Facts = {
	lessons: readonly { lessonId: string; jurisdiction: Jurisdiction | 'any'; completedAt: Date }[];
	completions: readonly Pick<ModuleCompletion, 'moduleId' | 'scope' | 'jurisdiction' | 'completedAt'>[];
	quizzes: QuizHistory;
	/** What was said of them before, if anything. */
	before: Summary | null;
};

/**
 * Says of one person after the other what lists and boards show, from all that they did. Pure; without the due day, which
 * assignments add.
 */
export function summariser(catalogue: Catalogue, at: Date): (learner: Learner, facts: Facts) => Summary {
	const shape = summaryShape(catalogue);
	const lessons = catalogue.modules.flatMap((module) => module.lessons);
	const minutes = new Map(lessons.map((lesson) => [lesson.id, lesson.minutes]));
	return (learner, facts) => summarise(catalogue, { shape, minutes, at }, learner, facts);
}

type Frame = { shape: string; minutes: ReadonlyMap<string, number>; at: Date };

function summarise(
	catalogue: Catalogue,
	{ shape, minutes, at }: Frame,
	learner: Learner,
	{ lessons: finished, completions, quizzes, before }: Facts
): Summary {
	const { accountId: learnerId, role, jurisdiction, name, serviceNumber, gender, institute } = learner;
	const track = getTrack(catalogue, role);
	const taken = modulesTaken(catalogue, track, jurisdiction);
	const graded = quizzes.attempts.filter(({ gradedAt }) => gradedAt !== null);
	const records = quizRecordsOf(graded, taken, at);
	const lessons = taken.flatMap((module) => module.lessons);
	const places = new Set(finished.map(({ lessonId, jurisdiction: place }) => `${lessonId} ${place}`));
	const done = new Set(lessons.filter((lesson) => places.has(`${lesson.id} ${placeOf(lesson, jurisdiction)}`)));
	const modules = taken.filter(
		({ moduleId, lessons: own }) => records.get(moduleId)?.pass && own.every((lesson) => done.has(lesson))
	);
	const practice = decidePracticeNeed(catalogue, track, quizzes.practice);
	const isComplete = taken.length > 0 && modules.length === taken.length && practice.isMet;
	const times = [...finished, ...completions].map(({ completedAt }) => completedAt.getTime());
	const facts = {
		learnerId,
		instituteId: institute.id,
		name,
		nameFolded: fold(name),
		serviceNumber,
		serviceNumberFolded: fold(serviceNumber),
		gender,
		role,
		band: track.band,
		jurisdiction,
		lessonsDone: lessons.filter((lesson) => done.has(lesson)).length,
		lessonsTotal: lessons.length,
		modulesDone: modules.length,
		modulesTotal: taken.length,
		openFailures: [...records.values()].filter(({ pass }) => !pass).reduce((sum, { failures }) => sum + failures, 0),
		startedAt: times.length > 0 ? new Date(Math.min(...times)) : null,
		lastActiveAt: times.length > 0 ? new Date(Math.max(...times, before?.lastActiveAt?.getTime() ?? 0)) : null,
		completedAt: isComplete ? (before?.completedAt ?? at) : null,
		nextDueOn: before?.nextDueOn ?? null,
		waivedDays: before?.waivedDays ?? '',
		steps: writeSteps(stepsOf(taken, jurisdiction, { completions, quizzes })),
		months: writeMonths(monthsOf(completions)),
		answers: writeAnswers(quizzes.answers),
		missed: writeMissed(quizzes.answers),
		words: searchWords(name, serviceNumber)
			.map((word) => ` ${word}`)
			.join(''),
		minutesLearned: finished.reduce((sum, { lessonId }) => sum + (minutes.get(lessonId) ?? 0), 0),
		firstAttempts: quizzes.firstAttempts,
		firstPasses: quizzes.firstPasses,
		certificateDays: before?.certificateDays ?? '',
		shape
	};
	return { ...facts, ...standingOn(facts, dayOf(at)) };
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

/** Finished as role and place ask now; `quiz` where one was begun, else `to-do`. */
function stepsOf(
	taken: ReturnType<typeof modulesTaken>,
	own: Jurisdiction,
	{ completions, quizzes }: Pick<Facts, 'completions' | 'quizzes'>
): Map<string, Step> {
	const isFinished = ({ moduleId, scope, jurisdiction: place }: (typeof taken)[number]) =>
		completions.some(
			(done) =>
				done.moduleId === moduleId && isScopeWithin(scope, done.scope) && (place === 'any' || done.jurisdiction === own)
		);
	const hasBegun = new Set(quizzes.attempts.map(({ moduleId }) => moduleId));
	return new Map(
		taken.map((module) => [
			module.moduleId,
			isFinished(module) ? 'finished' : hasBegun.has(module.moduleId) ? 'quiz' : 'to-do'
		])
	);
}

function monthsOf(completions: Facts['completions']): Map<string, number> {
	const months = new Map<string, number>();
	for (const { completedAt } of completions) {
		const month = dayOf(completedAt).slice(0, 7);
		months.set(month, (months.get(month) ?? 0) + 1);
	}
	return months;
}
