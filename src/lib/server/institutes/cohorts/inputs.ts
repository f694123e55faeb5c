/** What the forms of cohorts send. The messages are keys below `errors` in the words of the screens. */
import * as v from 'valibot';
import { line } from '../../identity/index.ts';

export const cohortNameInput = v.object({ name: line('writeCohortName', 80) });
export const numbersInput = v.object({
	numbers: v.pipe(v.optional(v.string(), ''), v.trim(), v.nonEmpty('writeNumbers'), v.maxLength(200_000, 'tooLong'))
});
/** Somebody in a list; an empty or foreign id names nobody. */
export const personInput = v.object({ person: v.optional(v.string(), '') });
