import {
	aliasedTable,
	and,
	eq,
	exists,
	gt,
	gte,
	inArray,
	isNotNull,
	isNull,
	like,
	lt,
	lte,
	not,
	or,
	type SQL
} from 'drizzle-orm';
import { addDays, dayOf } from '#lib/base/dates.ts';
import { fold } from '#lib/base/fold.ts';
import type { Catalogue } from '#lib/curriculum/types.ts';
import {
	DAYS_EXPIRING,
	DAYS_INACTIVE,
	DAYS_SOON,
	FAILURES_STUCK,
	type CertificateState,
	type ModuleStep,
	type PeopleState
} from '#lib/insight/people-filter.ts';
import { isWithin } from '../../institutes/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Reader } from '../../platform/db/database.ts';
import type { PeopleFilter } from '../people-filter.ts';
import { moduleNeeds } from '../module-needs.ts';
import { isExcused } from '../waivers/repository.ts';
import { monthSpan } from '../month-span.ts';

type Facts = { db: { read: Reader } } & Pick<Context, 'clock' | 'catalogue'>;

/** The filter as a condition on `learner_summaries` joined with `institutes` by institute id. Never beyond `institutePath`. */
export function peopleWhere(ctx: Facts, filter: PeopleFilter, institutePath: string): SQL | undefined {
	const db = ctx.db.read;
	const { learnerSummaries: people, institutes } = db.t;
	const today = dayOf(ctx.clock.now());
	const pattern = `%${fold(filter.search ?? '').replace(/[%\\]/g, '')}%`;
	return and(
		isWithin(institutes.path, [institutePath]),
		filter.search ? or(like(people.nameFolded, pattern), like(people.serviceNumberFolded, pattern)) : undefined,
		filter.state && stateWhere(ctx, filter.state),
		filter.role && eq(people.role, filter.role),
		filter.band && eq(people.band, filter.band),
		filter.jurisdiction && eq(people.jurisdiction, filter.jurisdiction),
		filter.unit ? eq(institutes.codeFolded, fold(filter.unit)) : undefined,
		filter.cohort ? isInCohort(db, filter.cohort) : undefined,
		filter.module ? hasStep(db, ctx.catalogue, filter.module, filter.step ?? 'in-track') : undefined,
		filter.month ? hasCompletedIn(db, monthSpan(filter.month)) : undefined,
		filter.certificate && hasCertificate(db, filter.certificate, today),
		filter.objective ? hasMissedObjective(db, filter.objective) : undefined
	);
}

/** A state as a condition on `learner_summaries` alone. */
export function stateWhere({ db, clock }: Pick<Facts, 'db' | 'clock'>, state: PeopleState): SQL | undefined {
	const { learnerSummaries: people } = db.read.t;
	const now = clock.now();
	const today = dayOf(now);
	const states: Record<PeopleState, () => SQL | undefined> = {
		'not-started': () => and(isNull(people.startedAt), isNull(people.completedAt)),
		'under-way': () => and(isNotNull(people.startedAt), isNull(people.completedAt)),
		complete: () => isNotNull(people.completedAt),
		overdue: () => lt(people.nextDueOn, today),
		waived: () => isExcused(db.read, today),
		'due-soon': () => and(gte(people.nextDueOn, today), lte(people.nextDueOn, addDays(today, DAYS_SOON))),
		stuck: () => gte(people.openFailures, FAILURES_STUCK),
		inactive: () =>
			and(isNull(people.completedAt), lt(people.lastActiveAt, new Date(now.getTime() - DAYS_INACTIVE * 86_400_000))),
		help: () => or(states.overdue(), states['due-soon'](), states.stuck(), states.inactive())
	};
	return states[state]();
}

function isInCohort(db: Reader, cohortId: string): SQL {
	const { learnerSummaries: people, cohortMembers } = db.t;
	return exists(
		db
			.select({ id: cohortMembers.id })
			.from(cohortMembers)
			.where(
				and(
					eq(cohortMembers.cohortId, cohortId),
					eq(cohortMembers.accountId, people.learnerId),
					eq(cohortMembers.part, 'learner'),
					isNull(cohortMembers.leftAt)
				)
			)
	);
}

/** How far people are with one module of their track. A module that nobody takes or that is in preparation: nobody. */
export function hasStep(db: Reader, catalogue: Catalogue, moduleId: string, step: ModuleStep): SQL | undefined {
	const { learnerSummaries: people, attempts } = db.t;
	const needs = moduleNeeds(catalogue, moduleId);
	const inTrack = inArray(
		people.role,
		needs.flatMap((need) => need.roles)
	);
	const isFinished = hasFinished(db, catalogue, moduleId);
	const hasBegunQuiz = exists(
		db
			.select({ id: attempts.id })
			.from(attempts)
			.where(and(eq(attempts.learnerId, people.learnerId), eq(attempts.moduleId, moduleId)))
	);
	const steps: Record<ModuleStep, () => SQL | undefined> = {
		'in-track': () => inTrack,
		finished: () => and(inTrack, isFinished),
		quiz: () => and(inTrack, not(isFinished), hasBegunQuiz),
		'to-do': () => and(inTrack, not(isFinished), not(hasBegunQuiz))
	};
	return steps[step]();
}

/** Completed at the scope that the present role asks for, or wider, and for the place of duty where the module is local. */
function hasFinished(db: Reader, catalogue: Catalogue, moduleId: string): SQL {
	const { learnerSummaries: people, moduleCompletions } = db.t;
	return exists(
		db
			.select({ id: moduleCompletions.id })
			.from(moduleCompletions)
			.where(
				and(
					eq(moduleCompletions.learnerId, people.learnerId),
					eq(moduleCompletions.moduleId, moduleId),
					or(
						...moduleNeeds(catalogue, moduleId).map(({ roles, scopes, isLocal }) =>
							and(
								inArray(people.role, roles),
								inArray(moduleCompletions.scope, scopes),
								isLocal ? eq(moduleCompletions.jurisdiction, people.jurisdiction) : undefined
							)
						)
					)
				)
			)
	);
}

function hasCompletedIn(db: Reader, { from, to }: { from: Date; to: Date }): SQL {
	const { learnerSummaries: people, moduleCompletions } = db.t;
	return exists(
		db
			.select({ id: moduleCompletions.id })
			.from(moduleCompletions)
			.where(
				and(
					eq(moduleCompletions.learnerId, people.learnerId),
					gte(moduleCompletions.completedAt, from),
					lt(moduleCompletions.completedAt, to)
				)
			)
	);
}

/** Holds a certificate in this state that was not revoked and that no later cycle of the same has replaced. */
export function hasCertificate(db: Reader, state: CertificateState, today: string): SQL {
	const { learnerSummaries: people, certificates, certificateRevocations } = db.t;
	const later = aliasedTable(certificates, 'later_certificates');
	const soon = addDays(today, DAYS_EXPIRING);
	const states: Record<CertificateState, () => SQL | undefined> = {
		valid: () => gte(certificates.expiresOn, today),
		expiring: () => and(gte(certificates.expiresOn, today), lte(certificates.expiresOn, soon)),
		expired: () => lt(certificates.expiresOn, today)
	};
	const isRevoked = exists(
		db
			.select({ id: certificateRevocations.certificateId })
			.from(certificateRevocations)
			.where(eq(certificateRevocations.certificateId, certificates.id))
	);
	const isReplaced = exists(
		db
			.select({ id: later.id })
			.from(later)
			.where(
				and(
					eq(later.learnerId, certificates.learnerId),
					eq(later.subjectId, certificates.subjectId),
					gt(later.issuedAt, certificates.issuedAt)
				)
			)
	);
	return exists(
		db
			.select({ id: certificates.id })
			.from(certificates)
			.where(and(eq(certificates.learnerId, people.learnerId), states[state](), not(isRevoked), not(isReplaced)))
	);
}

/** Rows of `attempts` that are a person's first graded one at the module; recertifications ask about many modules and are none. */
export function isFirstAttempt(db: Reader): SQL | undefined {
	const { attempts } = db.t;
	const earlier = aliasedTable(attempts, 'earlier_attempts');
	const hasEarlier = exists(
		db
			.select({ id: earlier.id })
			.from(earlier)
			.where(
				and(
					eq(earlier.learnerId, attempts.learnerId),
					eq(earlier.moduleId, attempts.moduleId),
					isNotNull(earlier.gradedAt),
					lt(earlier.startedAt, attempts.startedAt)
				)
			)
	);
	return and(eq(attempts.kind, 'module'), isNotNull(attempts.gradedAt), not(hasEarlier));
}

function hasMissedObjective(db: Reader, objective: string): SQL {
	const { learnerSummaries: people, attempts, attemptItems } = db.t;
	return exists(
		db
			.select({ id: attempts.id })
			.from(attempts)
			.innerJoin(attemptItems, eq(attemptItems.attemptId, attempts.id))
			.where(
				and(
					eq(attempts.learnerId, people.learnerId),
					isFirstAttempt(db),
					eq(attemptItems.objective, objective),
					eq(attemptItems.isRight, false),
					isNull(attemptItems.reAskOf)
				)
			)
	);
}
