import type { Words } from '#lib/ui/words.ts';
import type { PassphraseProblem } from './passphrase-rules.ts';

type Refusal =
	| PassphraseProblem
	| 'no-match'
	| 'wait'
	| 'busy'
	| 'code-used'
	| 'code-expired'
	| 'code-wrong'
	| 'passphrase-wrong'
	| 'number-taken'
	| 'not-self-study';

/** Which sentence, below `errors` in the words of the screens, each refusal of identity and institutes is told with. */
const identitySentences = {
	'passphrase-short': 'passphraseShort',
	'passphrase-long': 'passphraseLong',
	'passphrase-common': 'passphraseCommon',
	'passphrase-personal': 'passphrasePersonal',
	'no-match': 'signInNoMatch',
	wait: 'signInWait',
	busy: 'tooBusy',
	'code-used': 'codeUsed',
	'code-expired': 'codeExpired',
	'code-wrong': 'codeWrong',
	'passphrase-wrong': 'passphraseWrong',
	'number-taken': 'numberTaken',
	'not-self-study': 'askInstructor'
} as const satisfies Record<Refusal, keyof Words['errors']>;

/** The field over which it is told. */
const identityFields: Record<Refusal, string> = {
	'passphrase-short': 'new_passphrase',
	'passphrase-long': 'new_passphrase',
	'passphrase-common': 'new_passphrase',
	'passphrase-personal': 'new_passphrase',
	'no-match': 'passphrase',
	wait: 'passphrase',
	busy: 'form',
	'code-used': 'code',
	'code-expired': 'code',
	'code-wrong': 'code',
	'passphrase-wrong': 'passphrase',
	'number-taken': 'service_number',
	'not-self-study': 'form'
};

/** Field → key of the sentence, as `parseForm` gives them. `codeField` is where this form takes codes. */
export function problemOf(refusal: Refusal, codeField = 'code'): Record<string, string> {
	const field = identityFields[refusal] === 'code' ? codeField : identityFields[refusal];
	return { [field]: identitySentences[refusal] };
}
