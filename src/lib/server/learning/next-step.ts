import type { ModuleStep, NextStep } from '#lib/learning/types.ts';

/** First open lesson in the order of the track, or the quiz after the last one; a resting quiz only where nothing else is open. */
export function nextStep(modules: readonly ModuleStep[], now: Date): NextStep {
	const open = modules.filter((module) => module.state !== 'in-preparation' && module.state !== 'done');
	for (const module of open) {
		const index = module.lessons.findIndex((lesson) => !lesson.isFinished);
		if (index >= 0) return { kind: 'lesson', module, lesson: module.lessons[index]!, number: index + 1 };
		if (!isResting(module, now)) return { kind: 'quiz', module };
	}
	const resting = open[0];
	return resting ? { kind: 'rest', module: resting, until: resting.quiz.restsUntil! } : { kind: 'none' };
}

function isResting(module: ModuleStep, now: Date): boolean {
	return module.quiz.restsUntil !== null && module.quiz.restsUntil > now;
}
