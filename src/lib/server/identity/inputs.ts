/** What the forms of this area send. The messages are keys below `errors` in the words of the screens. */
import * as v from 'valibot';
import { languages } from '#lib/base/language.ts';
import { genders } from '#lib/identity/gender.ts';

/** One line that must be there. */
export const line = (missing: string, most: number) =>
	v.pipe(v.optional(v.string(), ''), v.trim(), v.nonEmpty(missing), v.maxLength(most, 'tooLong'));

/** Judged by the rules for passphrases later; here only its presence and a bound. */
const passphrase = (missing: string) =>
	v.pipe(v.optional(v.string(), ''), v.nonEmpty(missing), v.maxLength(1000, 'passphraseLong'));
export const newPassphrase = passphrase('passphraseShort');
const serviceNumber = line('writeNumber', 60);
/** A box: its value when it is ticked, nothing when it is not. */
export const ticked = v.pipe(
	v.optional(v.string(), ''),
	v.transform((value) => value !== '')
);

export const signInInput = v.object({
	institute: v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(60, 'tooLong')),
	service_number: serviceNumber,
	passphrase: passphrase('writePassphrase'),
	shared: ticked,
	next: v.optional(v.string(), '')
});

export const choosePassphraseInput = v.object({ new_passphrase: newPassphrase });

export const recoverInput = v.object({
	service_number: serviceNumber,
	code: line('writeCode', 60),
	new_passphrase: newPassphrase,
	shared: ticked
});

export const changePassphraseInput = v.object({
	passphrase: passphrase('writePresentPassphrase'),
	new_passphrase: newPassphrase
});

export const genderInput = v.object({ gender: v.picklist(genders, 'chooseGender') });

export const languageInput = v.object({ language: v.picklist(languages, 'chooseLanguage') });
