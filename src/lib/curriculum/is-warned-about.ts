import type { Law, Provision } from './law.ts';

/** Does the warning of a place (the Punjab Labour Code 2026) reach this provision? It is about what may have been replaced. */
export function isWarnedAbout(provision: Provision, law: Law | undefined): boolean {
	return provision.current === 'before-2026-code' || (law?.isUnderReview === true && law.jurisdiction !== 'federal');
}
