export { answerItem, type AnswerRefusal } from './answer-item.ts';
export { restsUntil, type StartRefusal } from './decide-start.ts';
export { findQuizHistories, type QuizHistory } from './find-histories.ts';
export { findQuizRecords, quizRecordsOf, type QuizRecord } from './find-pass.ts';
export { startAttempt } from './start-attempt.ts';
export { submitAttempt, type SubmitRefusal } from './submit-attempt.ts';
export { viewAttempt } from './view-attempt.ts';
