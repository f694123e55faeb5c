// personal data: the name, role and institute printed on each certificate
import type { Bilingual } from '#lib/base/language.ts';
import type { Jurisdiction, Role, Scope } from '#lib/curriculum/types.ts';
import type { ColumnKit } from '../column-kit.ts';
import type { identityTables } from './identity.ts';

/** What the certificate says, as it was on the day of issue. */
export type CertificateFacts = {
	name: string;
	serviceNumber: string;
	institute: Bilingual;
	title: Bilingual;
	roleName: Bilingual;
	lessons: number;
	quizzes: number;
	isFirstContactOnly: boolean;
	/** Of a fictional person at a fictional institute; the certificate says so. */
	isDemo: boolean;
	lawCheckedOn: string;
	/** Content id → version read. */
	versions: Record<string, string>;
};

export function credentialsTables(kit: ColumnKit, { accounts }: ReturnType<typeof identityTables>) {
	const certificates = kit.table(
		'certificates',
		{
			id: kit.text('id').primaryKey(),
			/** ≥ 128 random bits, Crockford base 32: what the printed square leads to. */
			code: kit.text('code').notNull(),
			learnerId: kit
				.text('learner_id')
				.notNull()
				.references(() => accounts.id),
			kind: kit.text('kind').$type<'module' | 'track'>().notNull(),
			/** Module id or track id. */
			subjectId: kit.text('subject_id').notNull(),
			scope: kit.text('scope').$type<Scope | 'track'>().notNull(),
			jurisdiction: kit.text('jurisdiction').$type<Jurisdiction | 'any'>().notNull(),
			role: kit.text('role').$type<Role>().notNull(),
			/** Period of validity, from 1; recertification adds the next and deletes nothing. */
			cycle: kit.int('cycle').notNull(),
			facts: kit.json<CertificateFacts>('facts').notNull(),
			issuedAt: kit.instant('issued_at').notNull(),
			expiresOn: kit.day('expires_on').notNull()
		},
		(table) => [
			kit.unique('certificates_code_unique').on(table.code),
			kit.unique('certificates_once').on(table.learnerId, table.subjectId, table.scope, table.jurisdiction, table.cycle)
		]
	);
	const certificateRevocations = kit.table('certificate_revocations', {
		certificateId: kit
			.text('certificate_id')
			.primaryKey()
			.references(() => certificates.id),
		reason: kit.text('reason').notNull(),
		revokedBy: kit
			.text('revoked_by')
			.notNull()
			.references(() => accounts.id),
		revokedAt: kit.instant('revoked_at').notNull()
	});
	return { certificates, certificateRevocations };
}
