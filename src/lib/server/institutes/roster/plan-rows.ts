/** What each row of a roster would do. Pure: from the cells and from what is known of the people in reach. */
import { fold } from '#lib/base/fold.ts';
import {
	rosterFields,
	type RosterField,
	type RosterOutcome,
	type RosterPerson,
	type RosterSheet,
	type SheetCell
} from '#lib/institutes/types.ts';
import { findMatch, type Known } from './find-match.ts';
import type { Values } from './values.ts';

export type RosterRefusal =
	| 'cellMerged'
	| 'cellDate'
	| 'cellError'
	| 'cellFormula'
	| 'cellNumber'
	| 'missing'
	| 'tooLong'
	| 'notAName'
	| 'numberOdd'
	| 'looksLikeCnic'
	| 'unknown'
	| 'unitUnknown'
	| 'twice'
	| 'numberTaken'
	| 'severalPeople';

export type PlannedRow = {
	row: number;
	outcome: RosterOutcome;
	column: RosterField | null;
	reason: RosterRefusal | null;
	accountId: string | null;
	before: RosterPerson | null;
	after: RosterPerson;
};

export type Facts = {
	/** Codes of this institute and of those below it, folded → as they are written. */
	units: ReadonlyMap<string, string>;
	/** Where a row belongs that names no unit. */
	home: string;
	/** By folded number. */
	known: ReadonlyMap<string, Known[]>;
	values: Values;
};

type Refused = { column: RosterField; reason: RosterRefusal };
type Typed = Record<RosterField, string>;

export function planRows({ fields, rows }: Pick<RosterSheet, 'fields' | 'rows'>, facts: Facts): PlannedRow[] {
	const seen = new Set<string>();
	return rows.map(({ row, cells }) => {
		const typed = readTyped(fields, cells);
		const trouble = rosterFields.map((field) => troubleOf(field, fields, cells)).find((each) => each !== null);
		const plan = trouble ?? planRow(typed, facts);
		const refused = 'reason' in plan ? plan : isSecond(plan, seen) ? refusal('serviceNumber', 'twice') : null;
		if (refused) return { row, outcome: 'refused', ...refused, accountId: null, before: null, after: typed };
		return { row, column: null, reason: null, ...(plan as Planned) };
	});
}

type Planned = Pick<PlannedRow, 'outcome' | 'accountId' | 'before' | 'after'>;

function planRow(typed: Typed, { units, home, known, values }: Facts): Planned | Refused {
	const number = fold(typed.serviceNumber);
	if (number === '') return refusal('serviceNumber', 'missing');
	const odd = judgeNumber(typed.serviceNumber);
	if (odd) return refusal('serviceNumber', odd);
	const unit = typed.unit === '' ? null : (units.get(fold(typed.unit)) ?? undefined);
	if (unit === undefined) return refusal('unit', 'unitUnknown');

	const match = findMatch(known.get(number) ?? [], { unit, home, name: typed.name });
	if (match === 'taken') return refusal('serviceNumber', 'numberTaken');
	if (match === 'several') return refusal('serviceNumber', 'severalPeople');
	const before = match?.person ?? null;
	const read = readPerson(typed, unit ?? before?.unit ?? home, before, values);
	if ('reason' in read) return read;
	return { outcome: compare(before, read), accountId: match?.accountId ?? null, before, after: read };
}

/** An empty cell leaves what is known as it is; of a new person all but language and gender must be said. */
const unsaid: Partial<Record<RosterField, string>> = { language: 'ur', gender: 'unstated' };

function readPerson(typed: Typed, unit: string, before: RosterPerson | null, values: Values): RosterPerson | Refused {
	const name = typed.name === '' ? before?.name : typed.name;
	if (!name) return refusal('name', 'missing');
	if (name.length > 80) return refusal('name', 'tooLong');
	if (!/\p{L}/u.test(name)) return refusal('name', 'notAName');
	const read: Partial<RosterPerson> = {};
	for (const field of ['role', 'jurisdiction', 'language', 'gender'] as const) {
		const value = typed[field] === '' ? (before?.[field] ?? unsaid[field] ?? '') : values[field](typed[field]);
		if (value === null) return refusal(field, 'unknown');
		if (value === '') return refusal(field, 'missing');
		read[field] = value;
	}
	const { role = '', jurisdiction = '', language = '', gender = '' } = read;
	const isSameName = before !== null && fold(before.name) === fold(name);
	return {
		serviceNumber: before?.serviceNumber ?? typed.serviceNumber,
		name: isSameName ? before.name : name,
		role,
		jurisdiction,
		unit,
		language,
		gender
	};
}

function compare(before: RosterPerson | null, after: RosterPerson): RosterOutcome {
	if (!before) return 'new';
	if (before.unit !== after.unit) return 'moved';
	return rosterFields.every((field) => before[field] === after[field]) ? 'unchanged' : 'changed';
}

/** Forty letters are what the sign-in form takes. Thirteen digits are an identity card, which we do not keep. */
function judgeNumber(number: string): RosterRefusal | null {
	const folded = fold(number);
	if (number.length > 40) return 'tooLong';
	if (/^\d{5}-?\d{7}-?\d$/.test(folded.replaceAll(' ', ''))) return 'looksLikeCnic';
	if (/^\d+(\.\d+)?e\+?\d+$/.test(folded)) return 'cellNumber';
	return /[\p{L}\p{N}]/u.test(folded) ? null : 'numberOdd';
}

/** The same person, or the same new number at the same place, further up in the file. */
function isSecond({ accountId, after }: Planned, seen: Set<string>): boolean {
	const key = accountId ?? `${after.unit}\n${fold(after.serviceNumber)}`;
	const isSeen = seen.has(key);
	seen.add(key);
	return isSeen;
}

function readTyped(fields: RosterSheet['fields'], cells: SheetCell[]): Typed {
	const textOf = (field: RosterField) => {
		const cell = cells[fields.indexOf(field)] ?? '';
		return typeof cell === 'string' ? cell : '';
	};
	return Object.fromEntries(rosterFields.map((field) => [field, textOf(field)])) as Typed;
}

function troubleOf(field: RosterField, fields: RosterSheet['fields'], cells: SheetCell[]): Refused | null {
	const cell = cells[fields.indexOf(field)];
	return cell && typeof cell !== 'string' ? refusal(field, cell.trouble as RosterRefusal) : null;
}

function refusal(column: RosterField, reason: RosterRefusal): Refused {
	return { column, reason };
}
