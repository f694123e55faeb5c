export { stateOf, type JobState } from './decide.ts';
export { enqueueJob, type NewJob } from './enqueue-job.ts';
export { findWork, type Work } from './find-work.ts';
export { cancelJob, pruneJobs, restartJob } from './handle-job.ts';
export { planRecurring } from './plan-recurring.ts';
export { countStopped, findUnfinishedAbout, listJobs, listStopped } from './repository.ts';
export { runDueJobs } from './run-due-jobs.ts';
export { startRunner, type Runner } from './start-runner.ts';
export { unwatched, type Handler, type Job, type JobKind, type JobKinds, type Progress } from './types.ts';
