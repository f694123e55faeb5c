import { fold } from '#lib/base/fold.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import type { Language } from '#lib/base/language.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import type { Gender } from '#lib/identity/gender.ts';
import type { Unit } from '../platform/unit-of-work.ts';
import { insertAccount } from './repository.ts';

export type NewAccount = {
	instituteId: string;
	serviceNumber: string;
	name: string;
	language: Language;
	gender?: Gender;
	/** Null: the first passphrase is chosen with a one-time code. */
	passphraseHash: string | null;
	isDemo?: boolean;
};

/** An account without a posting may not sign in: call it in the unit of work that posts the person. */
export async function openAccount(unit: Unit, account: NewAccount): Promise<Result<string, 'number-taken'>> {
	const id = await insertAccount(unit, {
		id: uuidv7(),
		isDemo: false,
		gender: 'unstated',
		...account,
		serviceNumberFolded: fold(account.serviceNumber),
		createdAt: unit.at
	});
	return id ? success(id) : refuse('number-taken');
}
