export { answerItem, type AnswerRefusal } from './answer-item.ts';
export { restsUntil, type StartRefusal } from './decide-start.ts';
export { findQuizHistories, type QuizHistory } from './find-histories.ts';
export { findQuizRecords, findRest, quizRecordsOf, type QuizRecord } from './find-pass.ts';
export { findAttempt } from './repository.ts';
export { startAttempt } from './start-attempt.ts';
export { startRecertification } from './start-recertification.ts';
export { submitAttempt, type SubmitRefusal } from './submit-attempt.ts';
export { viewAttempt } from './view-attempt.ts';
export { answerBench, viewBench } from './practice/answer-bench.ts';
export {
	decidePracticeNeed,
	findPracticeNeed,
	findPracticeRecord,
	type PracticeNeed
} from './practice/find-practice.ts';
export { listPractice, viewPracticeRoom } from './practice/list-practice.ts';
export { choicesIn, rulingsIn, talkMoves } from './practice/judge-moves.ts';
export { findBody, startPractice, type StartPractice } from './practice/start-practice.ts';
export { takeTurns, type Taken, type TurnRefusal } from './practice/take-turns.ts';
export { viewPractice, type ViewedPractice } from './practice/view-practice.ts';
