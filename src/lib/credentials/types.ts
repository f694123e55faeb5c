import type { Bilingual } from '#lib/base/language.ts';
import type { Jurisdiction } from '#lib/curriculum/types.ts';

/** The four answers that anyone gets. */
export type CertificateStatus = 'valid' | 'expired' | 'superseded' | 'revoked';

/** What anyone who holds the code may see. */
export type PublicCertificate = {
	code: string;
	status: CertificateStatus;
	kind: 'module' | 'track';
	name: string;
	roleName: Bilingual;
	institute: Bilingual;
	title: Bilingual;
	jurisdiction: Jurisdiction | 'any';
	isFirstContactOnly: boolean;
	isDemo: boolean;
	issuedOn: string;
	expiresOn: string;
	lawCheckedOn: string;
	/** Day of revocation or replacement. */
	endedOn: string | null;
};

export type OwnCertificate = PublicCertificate & {
	id: string;
	/** Period of validity, from 1. */
	cycle: number;
	serviceNumber: string;
	lessons: number;
	quizzes: number;
};
