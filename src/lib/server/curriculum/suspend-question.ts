import type { Provision } from '#lib/curriculum/law.ts';

/** Why a check or item may not be asked at present, or null. It comes back by itself once its law is settled. */
export function reasonToSuspend(law: string[], provisions: Pick<Map<string, Provision>, 'get'>): string | null {
	for (const id of law) {
		const provision = provisions.get(id);
		if (!provision) return `${id} is not in the law data`;
		if (!provision.isTestable)
			return `${id} is not settled (status ${provision.status}, current ${provision.current}, label ${provision.label})`;
	}
	return null;
}
