import type { Language } from '#lib/base/language.ts';
import type { Reader } from '../../platform/db/database.ts';
import type { Person } from '../find-person.ts';
import type { AccountRow } from '../repository.ts';
import { listAccounts, listAccountsByNumber } from './repository.ts';

/** A person as a roster knows them. */
export type RosteredPerson = Person & {
	serviceNumberFolded: string;
	language: Language;
	/** Has chosen a passphrase, so the account is in use. */
	hasSignedIn: boolean;
};

export async function listPeople(db: Reader, accountIds: string[]): Promise<RosteredPerson[]> {
	return (await listAccounts(db, accountIds)).map(toPerson);
}

/** Everybody with one of these numbers (folded), at any institute: check the reach of an actor before telling of them. */
export async function listPeopleByNumber(db: Reader, numbersFolded: string[]): Promise<RosteredPerson[]> {
	return (await listAccountsByNumber(db, numbersFolded)).map(toPerson);
}

function toPerson(account: AccountRow): RosteredPerson {
	const { id, instituteId, serviceNumber, serviceNumberFolded, name, language, gender, passphraseHash, isDemo } =
		account;
	return {
		accountId: id,
		name,
		serviceNumber,
		serviceNumberFolded,
		homeInstituteId: instituteId,
		language,
		gender,
		isDemo,
		hasSignedIn: passphraseHash !== null
	};
}
