import { fold } from '#lib/base/fold.ts';
import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { Institute, RosterPerson, RosterSheet } from '#lib/institutes/types.ts';
import { listPeopleByNumber, type RosteredPerson } from '../../identity/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Reader } from '../../platform/db/database.ts';
import { listNodesWithin } from '../tree/repository.ts';
import type { Known } from './find-match.ts';
import { planRows, type PlannedRow } from './plan-rows.ts';
import { listPlaces, type Place } from './repository.ts';
import { readValues } from './values.ts';

/** Compares a sheet with the people as they are now. Nothing is written. */
export async function planImport(
	db: Reader,
	{ catalogue }: Pick<Context, 'catalogue'>,
	institute: Institute,
	sheet: RosterSheet
): Promise<PlannedRow[]> {
	const nodes = await listNodesWithin(db, [institute.path]);
	const people = await listPeopleByNumber(db, numbersIn(sheet));
	const places = new Map(
		(
			await listPlaces(
				db,
				people.map(({ accountId }) => accountId)
			)
		).map((place) => [place.accountId, place])
	);
	const codes = new Map(nodes.map(({ id, code }) => [id, code]));
	const known = new Map<string, Known[]>();
	for (const person of people) {
		const entry = toKnown(person, places.get(person.accountId) ?? null, institute, codes);
		if (entry) known.set(person.serviceNumberFolded, [...(known.get(person.serviceNumberFolded) ?? []), entry]);
	}
	const units = new Map(nodes.map(({ code }) => [fold(code), code]));
	return planRows(sheet, { units, home: institute.code, known, values: readValues(catalogue) });
}

/** Null for people who neither serve nor sign in here: to this roster they do not exist. */
function toKnown(
	person: RosteredPerson,
	place: Place | null,
	{ path }: Institute,
	codes: ReadonlyMap<string, string>
): Known | null {
	const homeUnit = codes.get(person.homeInstituteId) ?? null;
	const here = place && isAtOrBelow(place.institute.path, path) ? toRosterPerson(person, place) : null;
	if (!homeUnit && !here) return null;
	return { accountId: person.accountId, homeUnit, person: here, isClosed: place === null };
}

export function toRosterPerson({ serviceNumber, name, language, gender }: RosteredPerson, place: Place): RosterPerson {
	const { role, jurisdiction, institute } = place;
	return { serviceNumber, name, role, jurisdiction, unit: institute.code, language, gender };
}

function numbersIn({ fields, rows }: RosterSheet): string[] {
	const column = fields.indexOf('serviceNumber');
	const numbers = rows.map(({ cells }) => cells[column]).filter((cell) => typeof cell === 'string');
	return [...new Set(numbers.map((number) => fold(number)))].filter((number) => number !== '');
}
