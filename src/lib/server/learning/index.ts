export { beginQuiz, type BeginRefusal } from './begin-quiz.ts';
export { openChecks } from './completion-rules.ts';
export { answerFeedback, answerInput } from './feedback/answer-feedback.ts';
export { listFeedback, listMyFeedback } from './feedback/list-feedback.ts';
export { feedbackInput, sendFeedback } from './feedback/send-feedback.ts';
export { hearAttemptPassed } from './hear-attempt-passed.ts';
export { hearPractice } from './hear-practice.ts';
export { planModule, planTrack } from './plan-track.ts';
export { recordFinish, type FinishRefusal } from './record-finish.ts';
export {
	getModuleCompletion,
	listLessonCompletions,
	listModuleCompletions,
	type ModuleCompletion
} from './repository.ts';
export { hearOfLearner, refreshSummaries, refreshSummary } from './refresh-summary.ts';
export { foldCounters, hearCountersGrown } from './counters/fold-counters.ts';
export { keepCertificateDays } from './summaries/certificate-days.ts';
export { forgetCounters, rebuildSummaries } from './summaries/rebuild-summaries.ts';
export { rollStandings } from './summaries/roll-standings.ts';
export { searchPrefixes } from './summaries/search-words.ts';
export { NEVER_ACTIVE, NO_CALL, ONE_MODULE, reasonOf, type CallReason } from './summaries/standing.ts';
export {
	applyAssignment,
	hearAssignmentChanged,
	hearCohortChanged,
	reapplyAssignments
} from './assignments/apply-assignment.ts';
export { changeDueDay, remindPeople, withdrawAssignment, type RemindRefusal } from './assignments/change-assignment.ts';
export { createAssignment, type AssignRefusal, type NewAssignment } from './assignments/create-assignment.ts';
export { sayWhom } from './assignments/describe-audience.ts';
export { changeAssignment, judgeNewDays } from './assignments/edit-assignment.ts';
export { hearPosted } from './assignments/hear-posted.ts';
export {
	listAssignments,
	PEOPLE_ON_A_PAGE,
	viewAssignment,
	type ListedAssignment,
	type ViewedAssignment
} from './assignments/list-assignments.ts';
export { beginRecertification, restOfRecertification, type RenewRefusal } from './cycles/begin-recertification.ts';
export { completedModules } from './cycles/completed-day.ts';
export { hearModuleCompleted, hearRecertified, openCycleOf } from './cycles/open-cycle.ts';
export { findLatestCycle, getCycle, listCyclesOf, type Cycle } from './cycles/repository.ts';
export { hearComplianceChanged, reviewCycles } from './cycles/review-cycles.ts';
export { endOfCycle, MOST_GRACE_DAYS } from './cycles/rules.ts';
export {
	changeCompliance,
	viewCompliance,
	type ComplianceChoice,
	type ComplianceRefusal
} from './cycles/change-settings.ts';
export { cancelSession, changeSession } from './sessions/change-session.ts';
export { createSession, MOST_IN_SESSION, type NewSession, type SessionFacts } from './sessions/create-session.ts';
export { listAttended } from './sessions/list-attended.ts';
export { editSession } from './sessions/open-session.ts';
export { markAttendance } from './sessions/mark-attendance.ts';
export { readHours } from './sessions/rules.ts';
export { listSessions, viewSession, type Attendee, type ViewedSession } from './sessions/view-sessions.ts';
export { CYCLE, grantWaiver, waiverKeepers, withdrawWaiver, type WaiverRefusal } from './waivers/grant-waiver.ts';
export { listWaivers, viewWaivers } from './waivers/view-waivers.ts';
export { readCompliance, type Compliance } from './cycles/settings.ts';
export { listDueWindows, viewCycle, viewOwnCycle } from './cycles/view-cycle.ts';
export { listDueWork } from './assignments/list-due-work.ts';
export { hearInstituteMoved } from './assignments/hear-moved.ts';
export { openWork } from './assignments/open-work.ts';
export { previewAudience, type AudiencePreview } from './assignments/preview-audience.ts';
export { PREVIEW_PAGE, previewChange, type ChangePreview } from './assignments/preview-change.ts';
export { judgeDays } from './assignments/rules.ts';
export { findByNumbers, searchPeople } from './people/find-people.ts';
export { listAllPeople } from './people/change/repository.ts';
export { type Matched } from './people/match-numbers.ts';
export { listWaivedWork } from './waivers/list-waived-work.ts';
export { missedPattern, monthPattern, reachPattern, readSteps, stepPattern } from './summaries/marks.ts';
export { hearRosterApplied } from './roster/hear-roster.ts';
export { foreseeDuties, type Foreseen } from './orders/foresee-duties.ts';
export { hearOrderApplied } from './orders/hear-order.ts';
