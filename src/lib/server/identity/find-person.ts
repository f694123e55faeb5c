import { fold } from '#lib/base/fold.ts';
import type { Language } from '#lib/base/language.ts';
import type { Gender } from '#lib/identity/gender.ts';
import type { Reader } from '../platform/db/database.ts';
import { findAccount, findAccountByNumber, type AccountRow } from './repository.ts';

/** What others may be told of an account: never what it signs in with. */
export type Person = {
	accountId: string;
	name: string;
	serviceNumber: string;
	homeInstituteId: string;
	gender: Gender;
	isDemo: boolean;
	language: Language;
};

export async function findPerson(db: Reader, accountId: string): Promise<Person | null> {
	return toPerson(await findAccount(db, accountId));
}

/** By what the person would type to sign in. */
export async function findPersonByNumber(
	db: Reader,
	instituteId: string,
	serviceNumber: string
): Promise<Person | null> {
	return toPerson(await findAccountByNumber(db, instituteId, fold(serviceNumber)));
}

function toPerson(account: AccountRow | null): Person | null {
	if (!account) return null;
	const { id, name, serviceNumber, instituteId, gender, isDemo, language } = account;
	return { accountId: id, name, serviceNumber, homeInstituteId: instituteId, gender, isDemo, language };
}
