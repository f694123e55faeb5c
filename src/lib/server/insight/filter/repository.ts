import {
	aliasedTable,
	and,
	asc,
	eq,
	exists,
	gte,
	inArray,
	isNotNull,
	isNull,
	like,
	notLike,
	lt,
	lte,
	type Column,
	type SQL
} from 'drizzle-orm';
import { addDays, dayOf } from '#lib/base/dates.ts';
import { DAYS_SOON, type CertificateState, type PeopleState } from '#lib/insight/people-filter.ts';
import { findModuleById } from '../../curriculum/index.ts';
import { missedPattern, monthPattern, reachPattern, searchPrefixes, stepPattern } from '../../learning/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Reader } from '../../platform/db/database.ts';
import { afterPrefix, withoutIndex } from '../../platform/db/dialect.ts';
import type { PeopleFilter } from '../people-filter.ts';
import { reachOf, type Reach } from '../reach/repository.ts';

type Facts = Pick<Context, 'db' | 'clock' | 'catalogue'>;
/** More than there can be. */
const EVERYBODY = 2_000_000_000;

/** By which condition people are looked for; the others are tried on whomever it finds. */
export type Way =
	| { by: 'order' | 'institutes' | 'role' | 'stuck' | 'expiring' | 'expired' | 'due' | 'cohort' }
	/** By the beginning of one word of the search. */
	| { by: 'word'; prefix: string };

/** The filter as a condition on `learner_summaries` alone. Never beyond the reach. */
export function peopleWhere(
	ctx: Facts,
	filter: PeopleFilter,
	reach: Reach,
	way: Way = { by: 'institutes' }
): SQL | undefined {
	const { dialect, read: db } = ctx.db;
	const { learnerSummaries: people } = db.t;
	const { nodes, isAll } = reachOf(filter, reach);
	const found = (own: Way['by'], condition: SQL) => (own === way.by ? condition : withoutIndex(dialect, condition));
	const prefixes = searchPrefixes(filter.search ?? '');
	const { state, role, band, jurisdiction, cohort, module, step, month, certificate, objective } = filter;
	return and(
		way.by === 'word' ? inArray(people.learnerId, learnersByWords(db, way.prefix, prefixes)) : undefined,
		way.by === 'due' ? lte(people.dueOrder, addDays(dayOf(ctx.clock.now()), DAYS_SOON)) : undefined,
		filter.search && prefixes.length === 0 ? nobody(db) : undefined,
		// What an index tells, the cheapest first.
		state && found(state === 'stuck' ? 'stuck' : 'order', stateWhere(db, state)!),
		certificate && found(certificate === 'valid' ? 'order' : certificate, certificateWhere(db, certificate)),
		// Whoever completed a module had started.
		month || (module && step === 'finished') ? isNotNull(people.startedAt) : undefined,
		role && found('role', eq(people.role, role)),
		band && eq(people.band, band),
		jurisdiction && eq(people.jurisdiction, jurisdiction),
		isAll ? undefined : found('institutes', inArray(people.instituteId, [...nodes.keys()])),
		module ? stepWhere(ctx, filter) : undefined,
		cohort ? inCohort(db, cohort, way) : undefined,
		month ? like(people.months, monthPattern(month)) : undefined,
		objective ? missedWhere(ctx, objective) : undefined,
		...prefixes.map((prefix) => like(people.words, `% ${prefix}%`))
	);
}

/** The columns by which lists are sorted. */
export type Order = 'nameFolded' | 'serviceNumberFolded' | 'progressOrder' | 'activeOrder' | 'dueOrder';

/** The people of one page of a list, in an order: found by what an index tells, so that no other row is read. */
export function peopleOnPage(
	ctx: Facts,
	{ filter, reach, way }: { filter: PeopleFilter; reach: Reach; way: Way },
	{ order, limit, offset = 0, where }: { order: Order; limit: number; offset?: number; where?: SQL }
): SQL {
	const { read: db } = ctx.db;
	const { learnerSummaries: people } = db.t;
	const { learnerId, nameFolded, serviceNumberFolded, progressOrder, activeOrder, dueOrder } = people;
	const fitting = db
		.select({ learnerId, nameFolded, serviceNumberFolded, progressOrder, activeOrder, dueOrder })
		.from(people)
		.where(and(peopleWhere(ctx, filter, reach, way), where));
	// Walked in its order, a list may end at the page. Else all are found first: a bound that nothing reaches keeps the
	// planners from walking in the order none the less, past everybody of other institutes.
	const found = way.by === 'order' ? fitting.as('found') : fitting.limit(EVERYBODY).as('found');
	const page = db
		.select({ id: found.learnerId })
		.from(found)
		.orderBy(asc(found[order]), asc(found.learnerId))
		.limit(limit)
		.offset(offset)
		.as('on_page');
	return inArray(people.learnerId, db.select({ id: page.id }).from(page));
}

/** A state, by what was said of each person for this day (learning: `standingOn`). */
export function stateWhere(db: Reader, state: PeopleState): SQL | undefined {
	const { learnerSummaries: people } = db.t;
	const states: Record<PeopleState, SQL | undefined> = {
		'not-started': and(isNull(people.startedAt), isNull(people.completedAt)),
		'under-way': and(isNotNull(people.startedAt), isNull(people.completedAt)),
		complete: isNotNull(people.completedAt),
		overdue: eq(people.isOverdue, true),
		waived: eq(people.isWaived, true),
		'due-soon': eq(people.isDueSoon, true),
		stuck: eq(people.isStuck, true),
		inactive: eq(people.isInactive, true),
		help: eq(people.needsHelp, true)
	};
	return states[state];
}

function certificateWhere(db: Reader, certificate: CertificateState): SQL {
	const { certificateValid, certificateExpiring, certificateExpired } = db.t.learnerSummaries;
	return eq({ valid: certificateValid, expiring: certificateExpiring, expired: certificateExpired }[certificate], true);
}

/** How far people are with one module of their track. One that nobody takes or that is in preparation: nobody. */
function stepWhere({ db, catalogue }: Facts, { module, step }: PeopleFilter): SQL {
	if (!module || !findModuleById(catalogue, module)) return nobody(db.read);
	const { steps } = db.read.t.learnerSummaries;
	return step && step !== 'in-track'
		? like(steps, stepPattern(module, step))
		: and(like(steps, reachPattern(module)), notLike(steps, stepPattern(module, null)))!;
}

/** Who answered a question of an objective wrong. An objective that there is not: nobody. */
function missedWhere({ db, catalogue }: Facts, objective: string): SQL {
	const isKnown = catalogue.modules.some(({ objectives }) => objectives.some(({ id }) => id === objective));
	return isKnown ? like(db.read.t.learnerSummaries.missed, missedPattern(objective)) : nobody(db.read);
}

function inCohort(db: Reader, cohortId: string, { by }: Way): SQL {
	const { learnerSummaries: people, cohortMembers } = db.t;
	const isMember = and(
		eq(cohortMembers.cohortId, cohortId),
		eq(cohortMembers.part, 'learner'),
		isNull(cohortMembers.leftAt)
	);
	const members = db.select({ id: cohortMembers.accountId }).from(cohortMembers);
	return by === 'cohort'
		? inArray(people.learnerId, members.where(isMember))
		: exists(members.where(and(isMember, eq(cohortMembers.accountId, people.learnerId))));
}

/** Everybody of whom a word begins so, wherever they serve: for a condition, never to be told. */
export function learnersByWord(db: Reader, prefix: string) {
	const { learnerWords: t } = db.t;
	return db
		.select({ id: t.learnerId })
		.from(t)
		.where(and(gte(t.word, prefix), lt(t.word, afterPrefix(prefix))));
}

/** The same of every word, found by one of them. */
function learnersByWords(db: Reader, prefix: string, prefixes: readonly string[]) {
	const { learnerWords: t } = db.t;
	const isOf = (word: Column, beginning: string) => and(gte(word, beginning), lt(word, afterPrefix(beginning)));
	const others = prefixes
		.filter((other) => other !== prefix)
		.map((other, index) => {
			const word = aliasedTable(t, `word_${index}`);
			const isSame = eq(word.learnerId, t.learnerId);
			return exists(
				db
					.select({ id: word.learnerId })
					.from(word)
					.where(and(isSame, isOf(word.word, other)))
			);
		});
	return db
		.select({ id: t.learnerId })
		.from(t)
		.where(and(isOf(t.word, prefix), ...others));
}

function nobody(db: Reader): SQL {
	return inArray(db.t.learnerSummaries.learnerId, []);
}
