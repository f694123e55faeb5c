import type { Language } from '#lib/base/language.ts';
import { rosterFields, type Institute, type RosterField } from '#lib/institutes/types.ts';
import { listPeople } from '../../identity/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { writeCsv } from '../../platform/spreadsheet/write-csv.ts';
import { writeXlsx } from '../../platform/spreadsheet/write-xlsx.ts';
import { toRosterPerson } from './plan-import.ts';
import { listPlacesWithin } from './repository.ts';

/** Each is read again by `headings.ts`. */
const headings: Record<Language, Record<RosterField, string>> = {
	en: {
		serviceNumber: 'Service number',
		name: 'Name',
		role: 'Role',
		jurisdiction: 'Jurisdiction',
		unit: 'Unit',
		language: 'Language',
		gender: 'Gender'
	},
	ur: {
		serviceNumber: 'سروس نمبر',
		name: 'نام',
		role: 'کردار',
		jurisdiction: 'دائرہ اختیار',
		unit: 'یونٹ',
		language: 'زبان',
		gender: 'جنس'
	}
};

/** Everybody who serves at or below an institute, as a file that our import reads back without a change. */
export async function exportRoster(
	ctx: SignedIn,
	institute: Institute,
	kind: 'csv' | 'xlsx'
): Promise<Uint8Array<ArrayBuffer>> {
	const rows = await listRoster(ctx, institute);
	const words = headings[ctx.language];
	const table = [
		rosterFields.map((field) => words[field]),
		...rows.map((row) => rosterFields.map((field) => row[field]))
	];
	return kind === 'csv'
		? new TextEncoder().encode(writeCsv(table))
		: writeXlsx(table, { isRightToLeft: ctx.language === 'ur' });
}

async function listRoster({ db }: SignedIn, { path }: Institute) {
	const places = await listPlacesWithin(db.read, path);
	const placeOf = new Map(places.map((place) => [place.accountId, place]));
	const people = await listPeople(db.read, [...placeOf.keys()]);
	return people
		.map((person) => toRosterPerson(person, placeOf.get(person.accountId)!))
		.sort((one, other) => (one.unit + one.serviceNumber < other.unit + other.serviceNumber ? -1 : 1));
}
