/** What the forms about the tree send. The messages are keys below `errors` in the words of the screens. */
import * as v from 'valibot';
import { jurisdictions, roles } from '#lib/curriculum/types.ts';
import { languageInput, line, ticked } from '../../identity/index.ts';

const names = {
	name_en: v.pipe(line('writeInstituteName', 120), v.regex(/\p{L}/u, 'writeInstituteName')),
	name_ur: v.pipe(line('writeInstituteName', 120), v.regex(/\p{L}/u, 'writeInstituteName'))
};
/** The first time a form is shown again to be looked over; the second time it says so and is done. */
const confirmed = { confirmed: ticked };

export const renameInput = v.object({ ...names, ...confirmed });

export const addInput = v.object({
	...names,
	...confirmed,
	code: v.pipe(line('writeInstituteCode', 30), v.regex(/^[A-Za-z0-9][A-Za-z0-9-]{1,29}$/, 'instituteCodeOdd')),
	kind: v.picklist(['province', 'college', 'academy', 'unit'], 'chooseKind')
});

export const moveInput = v.object({ target: line('chooseTarget', 60), ...confirmed });

export const appointInput = v.object({
	name: v.pipe(line('writePersonName', 80), v.regex(/\p{L}/u, 'writePersonName')),
	service_number: line('writeServiceNumber', 60),
	role: v.picklist(roles, 'chooseRole'),
	jurisdiction: v.picklist(jurisdictions, 'chooseJurisdiction'),
	...languageInput.entries
});
