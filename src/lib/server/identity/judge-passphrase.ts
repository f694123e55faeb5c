import { findPassphraseProblem, normalisePassphrase, type PassphraseProblem } from '#lib/identity/passphrase-rules.ts';
import type { Context } from '../platform/context.ts';
import { DEMO_PASSPHRASE } from '#lib/identity/demo-passphrase.ts';

/** Why this person may not choose this passphrase here, or null. */
export function judgePassphrase(
	{ config }: Pick<Context, 'config'>,
	typed: string,
	personal: string[]
): PassphraseProblem | null {
	const isDemoPassphrase = normalisePassphrase(typed).toLowerCase() === DEMO_PASSPHRASE;
	if (config.mode === 'production' && isDemoPassphrase) return 'passphrase-common';
	return findPassphraseProblem(typed, personal);
}
