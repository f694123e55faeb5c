import { fold } from '#lib/base/fold.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import type { Language } from '#lib/base/language.ts';
import type { Gender } from '#lib/identity/gender.ts';
import type { Unit } from '../../platform/unit-of-work.ts';
import type { NewAccount } from '../open-account.ts';
import { insertAccounts, updatePerson } from './repository.ts';

/** Many accounts at once, ids in the same order. A number that is taken breaks the whole: look first, in the same unit. */
export async function openAccounts(unit: Unit, people: NewAccount[]): Promise<string[]> {
	const rows = people.map((person) => ({
		id: uuidv7(),
		isDemo: false,
		gender: 'unstated' as const,
		...person,
		serviceNumberFolded: fold(person.serviceNumber),
		createdAt: unit.at
	}));
	await insertAccounts(unit, rows);
	return rows.map(({ id }) => id);
}

/** What the institute says of a person; the service number is for ever. */
export async function amendPerson(
	unit: Unit,
	accountId: string,
	change: { name: string; language: Language; gender: Gender }
): Promise<void> {
	await updatePerson(unit, accountId, change);
}
