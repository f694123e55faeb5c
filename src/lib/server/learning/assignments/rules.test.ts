import { expect, test } from 'vitest';
import type { Catalogue } from '#lib/curriculum/types.ts';
import type { Audience } from '#lib/learning/types.ts';
import { belongs, byDueDay, changesOf, dueOfModule, isWorkDone, judgeDays } from './rules.ts';

const person = {
	accountId: 'p',
	role: 'constable',
	band: 'frontline',
	jurisdiction: 'punjab',
	institutePath: 'n/c/u/'
} as const;
const place = { institutePath: 'n/c/', unitPath: null, cohort: new Set(['p']) };
const rule = (given: Partial<Extract<Audience, { kind: 'rule' }>> = {}): Audience => ({
	kind: 'rule',
	roles: [],
	bands: [],
	jurisdictions: [],
	...given
});

test('an empty rule reaches everybody at and below the institute, and nobody else', () => {
	expect(belongs(rule(), person, place)).toBe(true);
	expect(belongs(rule(), { ...person, institutePath: 'n/other/' }, place)).toBe(false);
	expect(belongs(rule(), { ...person, institutePath: 'n/' }, place)).toBe(false);
});

test('a rule narrows by role, rank band, place and unit, all of them at once', () => {
	expect(belongs(rule({ roles: ['constable', 'sho'], jurisdictions: ['punjab'] }), person, place)).toBe(true);
	expect(belongs(rule({ roles: ['sho'] }), person, place)).toBe(false);
	expect(belongs(rule({ bands: ['senior'] }), person, place)).toBe(false);
	expect(belongs(rule({ roles: ['constable'], jurisdictions: ['sindh'] }), person, place)).toBe(false);
	expect(belongs(rule({ unitId: 'u' }), person, { ...place, unitPath: 'n/c/u/' })).toBe(true);
	expect(belongs(rule({ unitId: 'v' }), person, { ...place, unitPath: 'n/c/v/' })).toBe(false);
	expect(belongs(rule({ unitId: 'gone' }), person, place)).toBe(false);
});

test('a cohort and a list of names reach their people only while they serve within the institute', () => {
	const cohort: Audience = { kind: 'cohort', cohortId: 'k' };
	const named: Audience = { kind: 'people', accountIds: ['p'] };
	for (const audience of [cohort, named]) {
		expect(belongs(audience, person, place)).toBe(true);
		expect(belongs(audience, { ...person, accountId: 'q' }, place)).toBe(false);
		expect(belongs(audience, { ...person, institutePath: 'n/x/' }, place)).toBe(false);
	}
});

test('only what differs is changed', () => {
	expect(changesOf(['a', 'b'], ['b', 'c', 'c'])).toEqual({ add: ['c'], remove: ['a'] });
	expect(changesOf(['a'], ['a'])).toEqual({ add: [], remove: [] });
});

const catalogue = {
	tracks: [{ role: 'constable', modules: [{ moduleId: 'M-01', scope: 'core' }] }]
} as unknown as Catalogue;
const standing = { role: 'constable', jurisdiction: 'punjab', isTrackDone: false } as const;
const completion = { moduleId: 'M-01', scope: 'core', jurisdiction: 'punjab' } as const;

test('the whole track is done when the available modules of the track are', () => {
	const completions = [completion];
	expect(isWorkDone(catalogue, [], { ...standing, completions })).toBe(false);
	expect(isWorkDone(catalogue, [], { ...standing, isTrackDone: true, completions: [] })).toBe(true);
});

test('chosen modules are done when each was completed at the scope and for the place of the learner', () => {
	const isDone = (completions: object[]) =>
		isWorkDone(catalogue, ['M-01'], { ...standing, completions: completions as (typeof completion)[] });
	expect(isDone([completion])).toBe(true);
	expect(isDone([{ ...completion, scope: 'full', jurisdiction: 'any' }])).toBe(true);
	expect(isDone([{ ...completion, scope: 'essential' }])).toBe(false);
	expect(isDone([{ ...completion, jurisdiction: 'sindh' }])).toBe(false);
	expect(isWorkDone(catalogue, ['M-01', 'M-02'], { ...standing, completions: [completion] })).toBe(false);
});

test('a module falls under the nearest day of what names it; the whole track names the modules of the track', () => {
	const work = [
		{ moduleIds: [], dueOn: '2026-12-31' },
		{ moduleIds: ['M-02', 'M-07'], dueOn: '2026-12-10' }
	];
	expect(dueOfModule('M-01', true, work)).toBe('2026-12-31');
	expect(dueOfModule('M-02', true, work)).toBe('2026-12-10');
	expect(dueOfModule('M-07', false, work)).toBe('2026-12-10');
	expect(dueOfModule('M-09', false, work)).toBeNull();
});

test('due work comes first, nearest day first, and the rest keeps its order', () => {
	const days: Record<string, string> = { c: '2026-12-31', d: '2026-12-10' };
	expect(byDueDay(['a', 'b', 'c', 'd', 'e'], (item) => days[item] ?? null)).toEqual(['d', 'c', 'a', 'b', 'e']);
});

test('a due day lies neither before the start nor before today; today itself will do', () => {
	expect(judgeDays('2026-12-10', '2026-12-09', '2026-12-01')).toBe('due-before-start');
	expect(judgeDays('2026-11-01', '2026-11-30', '2026-12-01')).toBe('due-past');
	expect(judgeDays('2026-11-01', '2026-12-01', '2026-12-01')).toBeNull();
});
