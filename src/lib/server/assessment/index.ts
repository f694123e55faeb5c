export { answerItem, type AnswerRefusal } from './answer-item.ts';
export { restsUntil, type StartRefusal } from './decide-start.ts';
export { findQuizRecords, findRest, type QuizRecord } from './find-pass.ts';
export { findAttempt } from './repository.ts';
export { startAttempt } from './start-attempt.ts';
export { startRecertification } from './start-recertification.ts';
export { submitAttempt, type SubmitRefusal } from './submit-attempt.ts';
export { viewAttempt } from './view-attempt.ts';
