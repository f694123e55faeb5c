import type { Jurisdiction, Lesson, Module, Question, Scope } from '#lib/curriculum/types.ts';
import type { ModuleState } from '#lib/learning/types.ts';

export type FinishedEvent = { id: string; contentVersion: string; jurisdiction: Jurisdiction; occurredAt: Date };
export type LessonCompletion = {
	jurisdiction: Jurisdiction | 'any';
	lessonVersion: string;
	eventId: string;
	completedAt: Date;
};

/**
 * The completions that a lesson's finish events amount to: the earliest one, for each jurisdiction where the lesson
 * differs by place. The same events in any order give the same answer.
 */
export function completionsFromEvents(
	lesson: Pick<Lesson, 'isVariant'>,
	events: readonly FinishedEvent[]
): LessonCompletion[] {
	const first = new Map<Jurisdiction | 'any', FinishedEvent>();
	for (const event of events) {
		const place = lesson.isVariant ? event.jurisdiction : 'any';
		const earlier = first.get(place);
		if (!earlier || isBefore(event, earlier)) first.set(place, event);
	}
	return [...first].map(([jurisdiction, event]) => ({
		jurisdiction,
		lessonVersion: event.contentVersion,
		eventId: event.id,
		completedAt: event.occurredAt
	}));
}

function isBefore(one: FinishedEvent, other: FinishedEvent): boolean {
	const apart = one.occurredAt.getTime() - other.occurredAt.getTime();
	return apart < 0 || (apart === 0 && one.id < other.id);
}

/** Where a completion of this lesson by this learner is kept. */
export function placeOf(lesson: Pick<Lesson, 'isVariant'>, jurisdiction: Jurisdiction): Jurisdiction | 'any' {
	return lesson.isVariant ? jurisdiction : 'any';
}

/** A module is local where one of the lessons that the scope asks for is. */
export function modulePlace(
	lessons: readonly Pick<Lesson, 'isVariant'>[],
	jurisdiction: Jurisdiction
): Jurisdiction | 'any' {
	return lessons.some((lesson) => lesson.isVariant) ? jurisdiction : 'any';
}

export type CheckAnswers = Record<string, string>;

/** Which of the checks that the learner sees are still open: each must be answered, right or not, before the lesson is finished. */
export function openChecks(checks: readonly Pick<Question, 'id' | 'options'>[], answers: CheckAnswers): string[] {
	return checks
		.filter((check) => !check.options.some((option) => option.id === answers[check.id]))
		.map((check) => check.id);
}

/** Where a learner stands in a module: lessons first, then the quiz. */
export function moduleState(facts: {
	status: Module['status'];
	lessons: number;
	finished: number;
	hasPassed: boolean;
}): ModuleState {
	if (facts.status === 'in-preparation') return 'in-preparation';
	if (facts.finished < facts.lessons) return facts.finished > 0 ? 'begun' : 'to-do';
	return facts.hasPassed ? 'done' : 'quiz';
}

/** The scope a module is taken at: the track's, or essential for an elective. */
export function scopeFor(modules: readonly { moduleId: string; scope: Scope }[], moduleId: string): Scope {
	return modules.find((entry) => entry.moduleId === moduleId)?.scope ?? 'essential';
}
