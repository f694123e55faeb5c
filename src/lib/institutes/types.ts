import type { Bilingual } from '#lib/base/language.ts';

export const permissions = ['instructor', 'administrator', 'authority', 'operator', 'delegate'] as const;
/** A grant is a permission held at an institute; it reaches everything below that node. */
export type Permission = (typeof permissions)[number];

export type InstituteKind = 'national' | 'province' | 'college' | 'academy' | 'unit' | 'self-study';
export type Institute = { id: string; code: string; name: Bilingual; kind: InstituteKind; path: string };
/** `untilOn`: the last day on which it holds; without one it holds until it is ended. */
export type Grant = { permission: Permission; institutePath: string; untilOn?: string };

export const rosterOutcomes = ['new', 'changed', 'moved', 'unchanged', 'refused'] as const;
export type RosterOutcome = (typeof rosterOutcomes)[number];

/** One person as a roster row says it; every value as text, so that it can be shown again as it was typed. */
export type RosterPerson = {
	serviceNumber: string;
	name: string;
	role: string;
	jurisdiction: string;
	unit: string;
	language: string;
	gender: string;
};

export type RosterField = keyof RosterPerson;
export const rosterFields = [
	'serviceNumber',
	'name',
	'role',
	'jurisdiction',
	'unit',
	'language',
	'gender'
] as const satisfies RosterField[];

/** A cell whose shown text is not to be trusted says why in place of it; a date says its day. */
export type SheetCell = string | { trouble: string; day?: string };

/** A spreadsheet as it was read: what each heading means (null: nobody has said yet), and the rows that hold anything. */
export type Sheet<Field extends string> = {
	headings: string[];
	fields: (Field | 'ignore' | null)[];
	rows: { row: number; cells: SheetCell[] }[];
};
export type RosterCell = SheetCell;
export type RosterSheet = Sheet<RosterField>;
