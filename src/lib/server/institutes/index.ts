export { changePosting } from './change-posting.ts';
export { createInstitute, type NewInstitute } from './create-institute.ts';
export { findActor } from './find-actor.ts';
export { findHomeCode } from './find-home-code.ts';
export { findInstituteByCode, getInstitute, hasInstitutes } from './find-institute.ts';
export { findLearner, type Learner } from './find-learner.ts';
export { listLearners } from './find-learners.ts';
export { grantPermission } from './grant-permission.ts';
export { joinInput, postingInput } from './inputs.ts';
export { issueOneTimeCode } from './issue-one-time-code.ts';
export { joinSelfStudy, type JoinRefusal } from './join-self-study.ts';
export { mayIssueCode, reachOf, runsSystem } from './policy.ts';
export { addPosting, postLearner, type NewPosting } from './post-learner.ts';
export { postingOptions, type PostingOptions } from './posting-options.ts';
export { countServing, isWithin, mapPaths } from './repository.ts';
export { ensureSelfStudyInstitute, getSelfStudyInstitute, SELF_STUDY_CODE } from './self-study-institute.ts';
export { mayEnter, openDesk, permissionsAt, sightUntil, type Desk } from './open-desk.ts';
export { closeCohort, renameCohort, reopenCohort } from './cohorts/change-cohort.ts';
export { addInstructor, addMembers, removeInstructor, removeMember } from './cohorts/change-members.ts';
export { createCohort } from './cohorts/create-cohort.ts';
export { getCohort, listCohortIdsOf, listCohortLearners, listOpenCohorts } from './cohorts/find-cohort-people.ts';
export { leaveCohortsAfterMove, listUpwards } from './cohorts/hear-moved.ts';
export { cohortNameInput, numbersInput, personInput } from './cohorts/inputs.ts';
export { leaveFarCohorts } from './cohorts/hear-posted.ts';
export { listInstructors, listTeachersOf, type Instructor } from './cohorts/list-instructors.ts';
export { cohortEditors, cohortReaders, mayEditWork, openCohort } from './cohorts/open-cohort.ts';
export { listInstituteIdsWithin, listServingWithin, type Cohort } from './cohorts/repository.ts';
export { deskDoors } from './desk-doors.ts';
export { DELEGATION_DAYS, delegateSight, endDelegation, type DelegateRefusal } from './delegates/delegate-sight.ts';
export { viewDelegation, viewDelegations, type Delegation } from './delegates/view-delegations.ts';
export { coverPosts, type Counted, type Cover } from './headcount/cover-posts.ts';
export { enterHeadcount, viewHeadcounts, type Headcount, type HeadcountRefusal } from './headcount/enter-headcount.ts';
export { listCurrentHeadcounts } from './headcount/repository.ts';
export { issueOneTimeCodes, MOST_SLIPS } from './print-slips.ts';
export { isRecordOpen, listViewsOfMe, noteRecordViews, openRecord } from './record-views/open-record.ts';
export type { RecordView } from './record-views/repository.ts';
export { addInstitute, type AddRefusal } from './tree/add-institute.ts';
export { appointAdministrator } from './tree/appoint-administrator.ts';
export { decideMove, type MoveRefusal } from './tree/decide-move.ts';
export { addInput, appointInput, moveInput, renameInput } from './tree/inputs.ts';
export { listMoveTargets, listNodesBelow, listReachedNodes } from './tree/list-nodes.ts';
export { moveInstitute } from './tree/move-institute.ts';
export { mayAppoint, mayMoveAway } from './tree/reach-of-tree.ts';
export { renameInstitute } from './tree/rename-institute.ts';
export type { InstituteNode } from './tree/repository.ts';
export { applyRoster, type ApplyRefusal } from './roster/apply-roster.ts';
export { exportRoster } from './roster/export-roster.ts';
export { leaveFarCohortsOfRoster, listImportedPeople } from './roster/hear-roster.ts';
export { countWaiting, printRosterSlips, type RosterSlip } from './roster/print-roster-slips.ts';
export { mapHeadings, readRoster, rereadRoster, type MapRefusal, type ReadRefusal } from './roster/read-roster.ts';
export { listRosterImports, showImport } from './roster/show-import.ts';
export { undoRoster } from './roster/undo-roster.ts';
export { applyDueOrders } from './orders/apply-due-orders.ts';
export { applyOrder, type OrderRefusal } from './orders/apply-order.ts';
export { cancelOrder } from './orders/cancel-order.ts';
export { exportOrder } from './orders/export-order.ts';
export { listOrderedPeople } from './orders/hear-order.ts';
export {
	mapOrderHeadings,
	readOrder,
	rereadOrder,
	type NewOrder,
	type OrderMapRefusal,
	type OrderReadRefusal
} from './orders/read-order.ts';
export {
	listPostingOrders,
	ORDER_ROWS_A_PAGE,
	showOrder,
	type OrderPlace,
	type ShownRow
} from './orders/show-order.ts';
export { undoOrder, type OrderKept } from './orders/undo-order.ts';
