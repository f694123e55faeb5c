import { beforeAll, describe, expect, test } from 'vitest';
import { jurisdictions, type Catalogue, type Jurisdiction } from '#lib/curriculum/types.ts';
import { buildCatalogue } from '../build-catalogue.ts';
import { readContentFolder } from '../content-files.ts';
import { findLaw } from './find-law.ts';
import { parseAge } from './parse-age.ts';

let catalogue: Catalogue;
beforeAll(() => {
	catalogue = buildCatalogue(readContentFolder('content'));
});

function idsFor(jurisdiction: Jurisdiction, situationId: string, years: number | null): string[] {
	const situation = catalogue.situations.find(({ id }) => id === situationId)!;
	const { own, families } = findLaw(catalogue, { jurisdiction, situation, years });
	return [own, ...families.map(({ found }) => found)].flat().map(({ provision }) => provision.id);
}

test('a child of 13 at a kiln in Sindh: the law of Sindh on work and debt, and the trafficking Act', () => {
	const ids = idsFor('sindh', 'kiln', 13);
	expect(ids).toContain('sindh-prohibition-of-employment-of-children-act-2017-p05');
	expect(ids).toContain('sindh-bonded-labour-system-abolition-act-2015-p01');
	expect(ids).toContain('prevention-of-trafficking-in-persons-act-2018-p06');
	expect(ids.filter((id) => /^(punjab|kp|balochistan|ict|ajk|gb)-/.test(id))).toEqual([]);
});

test('the law of Islamabad alone is not shown to the provinces', () => {
	expect(idsFor('kp', 'workshop', 12)).not.toContain('employment-of-children-act-1991-p07');
	expect(idsFor('ict', 'workshop', 12)).toContain('employment-of-children-act-1991-p07');
});

describe('ages', () => {
	test('what bars those under 14 is not shown for somebody of 14', () => {
		expect(idsFor('sindh', 'workshop', 13)).toContain('sindh-prohibition-of-employment-of-children-act-2017-p05');
		expect(idsFor('sindh', 'workshop', 14)).not.toContain('sindh-prohibition-of-employment-of-children-act-2017-p05');
	});

	test('at 18 the laws on children are gone, those on trafficking and debt stay', () => {
		const ids = idsFor('punjab', 'kiln', 18);
		expect(ids).not.toContain('punjab-destitute-and-neglected-children-act-2004-p06');
		expect(ids).toContain('prevention-of-trafficking-in-persons-act-2018-p04');
		expect(ids).toContain('bonded-labour-system-abolition-act-1992-p08');
	});

	test('an unknown age shows what any child may need', () => {
		const known = idsFor('punjab', 'home', 11);
		expect(idsFor('punjab', 'home', null)).toEqual(expect.arrayContaining(known));
	});

	test.each([
		['', { kind: 'unknown' }],
		['0', { kind: 'years', years: 0 }],
		['۱۲', { kind: 'years', years: 12 }],
		['200', { kind: 'no-age' }],
		['-3', { kind: 'no-age' }],
		['twelve', { kind: 'no-age' }]
	])('%j is read as an age or named', (typed, expected) => {
		expect(parseAge(typed)).toEqual(expected);
	});
});

test('each provision stands once, and history after what holds', () => {
	for (const jurisdiction of jurisdictions)
		for (const situation of catalogue.situations) {
			const { own, families } = findLaw(catalogue, { jurisdiction, situation, years: null });
			const groups = [own, ...families.map(({ found }) => found)];
			const ids = groups.flat().map(({ provision }) => provision.id);
			expect(new Set(ids).size).toBe(ids.length);
			for (const group of groups) {
				const old = group.map(({ provision }) => provision.label === 'old');
				expect(old).toEqual([...old].sort());
			}
			expect(ids.length, `${jurisdiction} ${situation.id}`).toBeGreaterThan(3);
		}
});
