export { beginQuiz, type BeginRefusal } from './begin-quiz.ts';
export { openChecks } from './completion-rules.ts';
export { hearAttemptPassed } from './hear-attempt-passed.ts';
export { planModule, planTrack } from './plan-track.ts';
export { recordFinish, type FinishRefusal } from './record-finish.ts';
export {
	getModuleCompletion,
	listLessonCompletions,
	listModuleCompletions,
	type ModuleCompletion
} from './repository.ts';
export { hearOfLearner, refreshSummary } from './refresh-summary.ts';
