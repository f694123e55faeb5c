import { and, desc, eq, gt, inArray, ne } from 'drizzle-orm';
import type { Reader, Transaction } from '../platform/db/database.ts';
import { NotFound } from '../platform/http.ts';

type Tables = Transaction['t'];
export type Certificate = Tables['certificates']['$inferSelect'];

/** False where this certificate was issued before. */
export async function insertCertificateOnce(
	tx: Transaction,
	certificate: Tables['certificates']['$inferInsert']
): Promise<boolean> {
	const stored = await tx
		.insert(tx.t.certificates)
		.values(certificate)
		.onConflictDoNothing()
		.returning({ id: tx.t.certificates.id });
	return stored.length > 0;
}

/** Newest first. */
export async function listCertificates(db: Reader, learnerId: string): Promise<Certificate[]> {
	const { certificates } = db.t;
	return db
		.select()
		.from(certificates)
		.where(eq(certificates.learnerId, learnerId))
		.orderBy(desc(certificates.issuedAt), desc(certificates.id));
}

/** Somebody else's certificate is not there. */
export async function getOwnCertificate(db: Reader, learnerId: string, id: string): Promise<Certificate> {
	const { certificates } = db.t;
	const [certificate] = await db
		.select()
		.from(certificates)
		.where(and(eq(certificates.id, id), eq(certificates.learnerId, learnerId)))
		.limit(1);
	if (!certificate) throw new NotFound('certificate');
	return certificate;
}

export async function getCertificate(db: Reader, id: string): Promise<Certificate> {
	const { certificates } = db.t;
	const [certificate] = await db.select().from(certificates).where(eq(certificates.id, id)).limit(1);
	if (!certificate) throw new NotFound('certificate');
	return certificate;
}

export async function findCertificateByCode(db: Reader, code: string): Promise<Certificate | null> {
	const { certificates } = db.t;
	const [certificate] = await db.select().from(certificates).where(eq(certificates.code, code)).limit(1);
	return certificate ?? null;
}

/** Of many learners at once, with whether each was revoked. */
export async function listCertificatesOfMany(db: Reader, learnerIds: string[]) {
	const { certificates, certificateRevocations } = db.t;
	return db
		.select({
			id: certificates.id,
			learnerId: certificates.learnerId,
			subjectId: certificates.subjectId,
			issuedAt: certificates.issuedAt,
			expiresOn: certificates.expiresOn,
			revokedAt: certificateRevocations.revokedAt
		})
		.from(certificates)
		.leftJoin(certificateRevocations, eq(certificateRevocations.certificateId, certificates.id))
		.where(inArray(certificates.learnerId, learnerIds));
}

/** When a later certificate of the same learner and subject took its place, or null. */
export async function findReplacement(
	db: Reader,
	{ id, learnerId, subjectId, issuedAt }: Certificate
): Promise<Date | null> {
	const { certificates } = db.t;
	const [later] = await db
		.select({ issuedAt: certificates.issuedAt })
		.from(certificates)
		.where(
			and(
				eq(certificates.learnerId, learnerId),
				eq(certificates.subjectId, subjectId),
				ne(certificates.id, id),
				gt(certificates.issuedAt, issuedAt)
			)
		)
		.orderBy(certificates.issuedAt)
		.limit(1);
	return later?.issuedAt ?? null;
}

export async function findRevocation(db: Reader, certificateId: string) {
	const { certificateRevocations } = db.t;
	const [revocation] = await db
		.select()
		.from(certificateRevocations)
		.where(eq(certificateRevocations.certificateId, certificateId))
		.limit(1);
	return revocation ?? null;
}

export async function insertRevocationOnce(
	tx: Transaction,
	revocation: Tables['certificateRevocations']['$inferInsert']
): Promise<boolean> {
	const { certificateRevocations } = tx.t;
	const stored = await tx
		.insert(certificateRevocations)
		.values(revocation)
		.onConflictDoNothing()
		.returning({ id: certificateRevocations.certificateId });
	return stored.length > 0;
}
