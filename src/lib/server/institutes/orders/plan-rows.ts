/** What each row of a posting order would do. Pure: from the cells and from what is known of the people in reach. */
import { addDays, type CalendarDay } from '#lib/base/dates.ts';
import { fold } from '#lib/base/fold.ts';
import { readDay } from '#lib/base/read-day.ts';
import {
	orderFields,
	type Endings,
	type OrderCommon,
	type OrderField,
	type OrderOutcome,
	type OrderSheet,
	type OrderText
} from '#lib/institutes/orders/types.ts';
import type { SheetCell } from '#lib/institutes/types.ts';
import type { InstituteNode } from '../tree/repository.ts';
import type { Values } from '../roster/values.ts';
import { findEndings, toEndings, type Held, type HeldGrant } from './find-endings.ts';
import { isSameName } from './is-same-name.ts';
import type { Places } from './places.ts';
import type { Duty } from './repository.ts';

/** An order written today for a day further off than this is a slip of the pen. */
const FARTHEST_DAYS = 366;

export type OrderRefusal =
	| 'cellMerged'
	| 'cellDate'
	| 'cellError'
	| 'cellFormula'
	| 'cellNumber'
	| 'missing'
	| 'personUnknown'
	| 'severalPeople'
	| 'nameDiffers'
	| 'toMissing'
	| 'toUnknown'
	| 'toSeveral'
	| 'unknown'
	| 'dayOdd'
	| 'dayFar'
	| 'dayBeforePosting'
	| 'twice'
	| 'rightsStand';

export type PlannedRow = {
	row: number;
	outcome: OrderOutcome;
	column: OrderField | null;
	reason: OrderRefusal | null;
	typed: OrderText;
	accountId: string | null;
	startsOn: CalendarDay | null;
	before: Duty | null;
	after: Duty | null;
	endings: Endings | null;
};

/** Somebody within reach, as they serve now. */
export type Known = { accountId: string; name: string; duty: Duty; postedOn: CalendarDay; held: Held };

export type Facts = {
	places: Places;
	/** By folded service number; nobody beyond reach is among them. */
	known: ReadonlyMap<string, Known[]>;
	values: Pick<Values, 'role' | 'jurisdiction'>;
	common: OrderCommon;
	today: CalendarDay;
	mayEnd(grant: HeldGrant): boolean;
};

type Refused = { column: OrderField; reason: OrderRefusal };
type Planned = Pick<PlannedRow, 'accountId' | 'startsOn' | 'before' | 'after' | 'endings' | 'outcome'>;

export function planRows({ fields, rows }: Pick<OrderSheet, 'fields' | 'rows'>, facts: Facts): PlannedRow[] {
	const seen = new Set<string>();
	return rows.map(({ row, cells }) => {
		const typed = readTyped(fields, cells);
		const trouble = orderFields.map((field) => troubleOf(field, fields, cells)).find((each) => each !== null);
		const plan = trouble ?? planRow(typed, facts);
		const refused = 'reason' in plan ? plan : isSecond(plan, seen) ? refusal('serviceNumber', 'twice') : null;
		if (refused || 'reason' in plan)
			return { row, outcome: 'refused', ...refused!, typed, accountId: null, startsOn: null, ...nothing };
		return { row, column: null, reason: null, typed, ...plan };
	});
}

const nothing = { before: null, after: null, endings: null };

function planRow(typed: OrderText, facts: Facts): Planned | Refused {
	if (fold(typed.serviceNumber) === '') return refusal('serviceNumber', 'missing');
	const person = findPerson(typed, facts);
	if ('reason' in person) return person;
	const after = readDuty(typed, person.duty, facts);
	if ('reason' in after) return after;
	const startsOn = readStart(typed, person, facts);
	if (typeof startsOn !== 'string') return startsOn;
	const { places, mayEnd } = facts;
	const ended = findEndings(person.held, places.get(person.duty.unitId)!.path, places.get(after.unitId)!.path);
	if (!ended.grants.every(mayEnd)) return refusal('serviceNumber', 'rightsStand');
	const { accountId, duty: before } = person;
	return { outcome: compare(before, after), accountId, startsOn, before, after, endings: toEndings(ended) };
}

/** One wording for who does not exist and who is somebody else's. */
function findPerson(typed: OrderText, { known }: Facts): Known | Refused {
	const people = known.get(fold(typed.serviceNumber)) ?? [];
	const named = typed.name === '' ? people : people.filter(({ name }) => isSameName(name, typed.name));
	if (named.length === 1) return named[0]!;
	if (named.length > 1) return refusal('serviceNumber', 'severalPeople');
	return people.length === 0 ? refusal('serviceNumber', 'personUnknown') : refusal('name', 'nameDiffers');
}

/** An empty cell leaves role and jurisdiction as they are; a place must be said, here or for all. */
function readDuty(typed: OrderText, before: Duty, { places, values, common }: Facts): Duty | Refused {
	const place = readPlace(typed.to || common.to, places);
	if (place !== null && 'reason' in place) return place;
	if (place === null && typed.role === '' && typed.jurisdiction === '') return refusal('to', 'toMissing');
	const role = typed.role === '' ? before.role : values.role(typed.role);
	if (role === null) return refusal('role', 'unknown');
	const jurisdiction = typed.jurisdiction === '' ? before.jurisdiction : values.jurisdiction(typed.jurisdiction);
	if (jurisdiction === null) return refusal('jurisdiction', 'unknown');
	return { unitId: place?.id ?? before.unitId, role, jurisdiction };
}

function readPlace(text: string, places: Places): InstituteNode | Refused | null {
	if (text === '') return null;
	const place = places.find(text);
	if (place === 'several') return refusal('to', 'toSeveral');
	return place ?? refusal('to', 'toUnknown');
}

function readStart(typed: OrderText, { postedOn }: Known, { common, today }: Facts): CalendarDay | Refused {
	const text = typed.day || common.day;
	const day = text === '' ? today : readDay(text);
	if (day === null) return refusal('day', 'dayOdd');
	if (day > addDays(today, FARTHEST_DAYS) || day < addDays(today, -FARTHEST_DAYS)) return refusal('day', 'dayFar');
	return day < today && day <= postedOn ? refusal('day', 'dayBeforePosting') : day;
}

function compare(before: Duty, after: Duty): OrderOutcome {
	if (before.unitId !== after.unitId) return 'moved';
	return before.role === after.role && before.jurisdiction === after.jurisdiction ? 'same' : 'duty';
}

function isSecond({ accountId }: Planned, seen: Set<string>): boolean {
	const isSeen = seen.has(accountId!);
	seen.add(accountId!);
	return isSeen;
}

function readTyped(fields: OrderSheet['fields'], cells: SheetCell[]): OrderText {
	const textOf = (field: OrderField) => {
		const cell = cells[fields.indexOf(field)] ?? '';
		if (typeof cell === 'string') return cell;
		return field === 'day' ? (cell.day ?? '') : '';
	};
	return Object.fromEntries(orderFields.map((field) => [field, textOf(field)])) as OrderText;
}

function troubleOf(field: OrderField, fields: OrderSheet['fields'], cells: SheetCell[]): Refused | null {
	const cell = cells[fields.indexOf(field)];
	if (!cell || typeof cell === 'string' || (field === 'day' && cell.day !== undefined)) return null;
	return refusal(field, cell.trouble as OrderRefusal);
}

function refusal(column: OrderField, reason: OrderRefusal): Refused {
	return { column, reason };
}
