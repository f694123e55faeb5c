import type { CalendarDay } from '#lib/base/dates.ts';
import type { CertificateStatus } from '#lib/credentials/types.ts';

type Facts = { isRevoked: boolean; isReplaced: boolean; expiresOn: CalendarDay; today: CalendarDay };

/** One of the four answers. The last day of validity is still valid. */
export function certificateStatus({ isRevoked, isReplaced, expiresOn, today }: Facts): CertificateStatus {
	if (isRevoked) return 'revoked';
	if (isReplaced) return 'superseded';
	return today > expiresOn ? 'expired' : 'valid';
}
