import { expect, test } from 'vitest';
import { fold } from '#lib/base/fold.ts';
import type { RosterCell, RosterPerson } from '#lib/institutes/types.ts';
import type { Known } from './find-match.ts';
import { isForbidden, readHeadings } from './headings.ts';
import { planRows } from './plan-rows.ts';
import { mapSheet, readSheet } from './read-sheet.ts';
import { readValues } from './values.ts';

const values = readValues({
	tracks: [
		{ role: 'sho', roleName: { en: 'Station House Officer (SHO)', ur: 'ایس ایچ او' } },
		{ role: 'head-constable', roleName: { en: 'Head constable', ur: 'ہیڈ کانسٹیبل' } }
	] as never,
	jurisdictions: new Map([['kp', { id: 'kp', name: { en: 'Khyber Pakhtunkhwa', ur: 'خیبر پختونخوا' } }]]) as never
});
const units = new Map(['COLLEGE', 'WING-A', 'WING-B'].map((code) => [fold(code), code]));
const ali: RosterPerson = {
	serviceNumber: 'HC-55',
	name: 'Ali Raza',
	role: 'sho',
	jurisdiction: 'kp',
	unit: 'COLLEGE',
	language: 'ur',
	gender: 'unstated'
};
const knownAs = (id: string, person: RosterPerson | null, more: Partial<Known> = {}): Known => ({
	accountId: id,
	homeUnit: person?.unit ?? 'COLLEGE',
	person,
	isClosed: false,
	...more
});

function plan(cells: RosterCell[][], known: Known[] = []) {
	const fields = ['serviceNumber', 'name', 'role', 'jurisdiction', 'unit', 'language', 'gender'] as const;
	const rows = cells.map((row, index) => ({ row: index + 2, cells: row }));
	return planRows(
		{ fields: [...fields], rows },
		{ units, home: 'COLLEGE', known: new Map([[fold('HC-55'), known]]), values }
	);
}
const told = (cells: RosterCell[], known: Known[] = []) => {
	const [{ outcome, column, reason }] = plan([cells], known) as [ReturnType<typeof plan>[number]];
	return outcome === 'refused' ? `${column} ${reason}` : outcome;
};

test('roles and places are read by id and by name, in both languages and by either half', () => {
	for (const role of ['sho', 'SHO', 'station house officer', 'Station House Officer (SHO)', 'ایس ايچ او'])
		expect(values.role(role)).toBe('sho');
	expect(values.role('head_constable')).toBe('head-constable');
	expect(values.role('hawaldar')).toBeNull();
	expect(values.jurisdiction('خیبر پختونخوا')).toBe('kp');
	expect(values.language('اردو')).toBe('ur');
});

test('a gender is read in either language and any case; an empty cell leaves what was said, and a new person need not say', () => {
	for (const woman of ['woman', 'FEMALE', 'F', 'عورت', 'خاتون']) expect(values.gender(woman)).toBe('woman');
	for (const man of ['Man', 'male', 'M.', 'مرد']) expect(values.gender(man)).toBe('man');
	for (const unsaid of ['Unstated', 'not stated', 'نامعلوم', 'Other']) expect(values.gender(unsaid)).toBe('unstated');
	const stated = knownAs('a', { ...ali, gender: 'man' });
	expect(told(['HC-55', '', '', '', '', '', ''], [stated])).toBe('unchanged');
	expect(told(['HC-55', '', '', '', '', '', 'MALE'], [stated])).toBe('unchanged');
	expect(told(['HC-55', '', '', '', '', '', 'unstated'], [stated])).toBe('changed');
	expect(plan([['HC-55', 'Ali', 'sho', 'kp']])[0]!.after.gender).toBe('unstated');
	expect(told(['HC-55', 'Ali', 'sho', 'kp', '', '', 'captain'])).toBe('gender unknown');
});

test('each row is new, changed, moved or unchanged', () => {
	expect(told(['HC-55', 'Ali Raza', 'sho', 'kp'])).toBe('new');
	expect(told(['hc-۵۵', 'ALI RAZA', 'SHO', ''], [knownAs('a', ali)])).toBe('unchanged');
	expect(told(['HC-55', 'Ali Raza Khan', '', ''], [knownAs('a', ali)])).toBe('changed');
	expect(told(['HC-55', '', '', '', 'wing-a'], [knownAs('a', ali)])).toBe('moved');
});

test('a refusal names column and reason', () => {
	expect(told(['', 'Ali', 'sho', 'kp'])).toBe('serviceNumber missing');
	expect(told(['HC-55', '', 'sho', 'kp'])).toBe('name missing');
	expect(told(['HC-55', '123', 'sho', 'kp'])).toBe('name notAName');
	expect(told(['HC-55', 'Ali', 'hawaldar', 'kp'])).toBe('role unknown');
	expect(told(['HC-55', 'Ali', 'sho', ''])).toBe('jurisdiction missing');
	expect(told(['HC-55', 'Ali', 'sho', 'kp', 'ACADEMY'])).toBe('unit unitUnknown');
	expect(told(['HC-55', 'Ali', 'sho', 'kp', '', 'french'])).toBe('language unknown');
	expect(told(['35202-1234567-1', 'Ali', 'sho', 'kp'])).toBe('serviceNumber looksLikeCnic');
	expect(told(['1.2E+10', 'Ali', 'sho', 'kp'])).toBe('serviceNumber cellNumber');
	expect(told(['---', 'Ali', 'sho', 'kp'])).toBe('serviceNumber numberOdd');
	expect(told(['x'.repeat(41), 'Ali', 'sho', 'kp'])).toBe('serviceNumber tooLong');
	expect(told([{ trouble: 'cellDate' }, 'Ali', 'sho', 'kp'])).toBe('serviceNumber cellDate');
	expect(told(['HC-55', 'Ali', 'sho', { trouble: 'cellMerged' }])).toBe('jurisdiction cellMerged');
});

test('two people with one number below one college are told apart by unit, then by name', () => {
	const two = [knownAs('a', { ...ali, unit: 'WING-A' }), knownAs('b', { ...ali, unit: 'WING-B', name: 'Asim Noor' })];
	expect(plan([['HC-55', '', '', '', 'WING-B']], two)[0]).toMatchObject({ outcome: 'unchanged', accountId: 'b' });
	expect(plan([['HC-55', 'Ali Raza', '', '']], two)[0]).toMatchObject({ outcome: 'unchanged', accountId: 'a' });
	expect(told(['HC-55', '', '', ''], two)).toBe('serviceNumber severalPeople');
	expect(told(['HC-55', 'Sana Gul', 'sho', 'kp'], two)).toBe('new');
});

test('a closed account opens again; a number whose holder serves beyond reach is taken', () => {
	expect(plan([['HC-55', 'Ali', 'sho', 'kp']], [knownAs('a', null, { isClosed: true })])[0]).toMatchObject({
		outcome: 'new',
		accountId: 'a'
	});
	expect(told(['HC-55', 'Ali', 'sho', 'kp'], [knownAs('a', null)])).toBe('serviceNumber numberTaken');
});

test('a second row of one person is refused, in any spelling', () => {
	const rows = [
		['PC-1', 'Ali', 'sho', 'kp'],
		['pc-۱', 'Ali', 'sho', 'kp'],
		['PC-1', 'Ali', 'sho', 'kp', 'WING-A']
	];
	expect(plan(rows).map(({ outcome }) => outcome)).toEqual(['new', 'refused', 'new']);
});

test('headings are read in any order and spelling; forbidden ones are dropped, unknown ones asked', () => {
	const headings = ['NAME', 'service_no.', 'عہدہ', 'CNIC No', 'Shoe size', ''];
	expect(readHeadings(headings, new Map())).toEqual(['name', 'serviceNumber', 'role', 'ignore', null, 'ignore']);
	expect(readHeadings(['Shoe size'], new Map([['shoe size', 'ignore']]))).toEqual(['ignore']);
	expect(['مذہب', 'شناختی کارڈ نمبر', 'Home address', 'Photo'].every(isForbidden)).toBe(true);
	expect(isForbidden('ذاتی نمبر')).toBe(false);
});

test('a title may stand above the headings, and what is left out is not kept', () => {
	const sheet = readSheet(
		[
			{ row: 1, cells: ['Roster of the college'] },
			{ row: 3, cells: ['Buckle', 'Name', 'CNIC'] },
			{ row: 4, cells: ['PC-1', 'Ali', '35202-1234567-1'] }
		],
		new Map()
	);
	expect(sheet).toEqual({
		headings: ['Buckle', 'Name'],
		fields: [null, 'name'],
		rows: [{ row: 4, cells: ['PC-1', 'Ali'] }]
	});
	expect(mapSheet(sheet, new Map([[0, 'serviceNumber']])).fields).toEqual(['serviceNumber', 'name']);
	expect(mapSheet(sheet, new Map()).headings).toEqual(['Name']);
});
