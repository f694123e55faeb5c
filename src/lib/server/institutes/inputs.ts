/** What the forms of this area send. The messages are keys below `errors` in the words of the screens. */
import * as v from 'valibot';
import { fold } from '#lib/base/fold.ts';
import { jurisdictions, roles } from '#lib/curriculum/types.ts';
import { genders } from '#lib/identity/gender.ts';
import { languageInput, line, newPassphrase, ticked } from '../identity/index.ts';

const posting = {
	role: v.picklist(roles, 'chooseRole'),
	jurisdiction: v.picklist(jurisdictions, 'chooseJurisdiction')
};

export const postingInput = v.object(posting);

export const joinInput = v.object({
	name: v.pipe(line('writeName', 80), v.regex(/\p{L}/u, 'writeName')),
	service_number: v.pipe(
		line('signInNameShort', 40),
		v.regex(/^[\p{L}\p{N}\p{M}\p{Pd} ._]*$/u, 'signInNameOdd'),
		v.check((name) => fold(name).replace(/[^\p{L}\p{N}]/gu, '').length >= 3, 'signInNameShort')
	),
	...posting,
	...languageInput.entries,
	gender: v.optional(v.picklist(genders, 'chooseGender'), 'unstated'),
	new_passphrase: newPassphrase,
	shared: ticked
});
