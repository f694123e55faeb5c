import type { PeopleFilter } from '../people-filter.ts';
import type { CounterKind } from '#lib/learning/types.ts';
import { findModuleById, findTrack } from '../../curriculum/index.ts';
import type { Context } from '../../platform/context.ts';
import { reachOf, type Reach } from '../reach/repository.ts';
import { sumCounters, type Sum } from './repository.ts';

type Facts = Pick<Context, 'db' | 'catalogue'>;
type Question = { kind: CounterKind; keys: string[]; amountOf: (sums: Map<string, number>) => number };

/**
 * How many people a filter fits, where the counters know: role, band and jurisdiction with at most one of state,
 * certificate or (by role and band) step of a module; or a month alone. Null where only looking through the people tells.
 */
export async function countCounted(ctx: Facts, filter: PeopleFilter, reach: Reach): Promise<number | null> {
	const { search, cohort, objective, state, certificate, module, month, jurisdiction, role, band } = filter;
	const asked = [state, certificate, module, month].filter((each) => each !== undefined);
	if (search || cohort || objective || asked.length > 1) return null;
	if (module && jurisdiction) return null;
	if (month && (role || band || jurisdiction)) return null;
	return countOne(ctx, filter, reach);
}

/** The same for one condition and whatever else its counter knows; the other conditions of the filter do not count. */
export async function countOne(ctx: Facts, filter: PeopleFilter, reach: Reach): Promise<number> {
	const within = reachOf(filter, reach);
	const { kind, keys, amountOf } = questionOf(ctx, filter);
	if (within.nodes.size === 0 || keys.length === 0) return 0;
	const rows = await sumCounters(ctx.db.read, within, { kinds: [kind], keys });
	const sums = new Map<string, number>();
	for (const row of rows) if (fits(ctx, filter, row)) sums.set(row.key, (sums.get(row.key) ?? 0) + row.amount);
	return amountOf(sums);
}

function questionOf(
	{ catalogue }: Facts,
	{ state, certificate, module, step, month, objective }: PeopleFilter
): Question {
	const one = (kind: CounterKind, key: string): Question => ({
		kind,
		keys: [key],
		amountOf: (sums) => sums.get(key) ?? 0
	});
	if (certificate) return one('certificate', certificate);
	if (month) return one('completers', month);
	if (objective) return one('answer', `${objective}=wrong`);
	if (module) {
		const steps = step && step !== 'in-track' ? [step] : ['finished', 'quiz', 'to-do'];
		const keys = findModuleById(catalogue, module) ? steps.map((each) => `${module}=${each}`) : [];
		return { kind: 'step', keys, amountOf: (sums) => [...sums.values()].reduce((total, each) => total + each, 0) };
	}
	if (state === 'not-started') return less('learners', 'started');
	if (state === 'under-way') return less('started', 'completed');
	if (state === 'complete') return one('share', 'completed');
	return state ? one('need', state) : one('share', 'learners');
}

function less(whole: string, part: string): Question {
	return { kind: 'share', keys: [whole, part], amountOf: (sums) => (sums.get(whole) ?? 0) - (sums.get(part) ?? 0) };
}

function fits({ catalogue }: Facts, { role, band, jurisdiction }: PeopleFilter, row: Sum): boolean {
	if (role && row.role && row.role !== role) return false;
	if (band && row.role && findTrack(catalogue, row.role)?.band !== band) return false;
	return !jurisdiction || !row.jurisdiction || row.jurisdiction === jurisdiction;
}
