import { asc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../../platform/db/database.ts';

/** Every certificate of these people, also those that ended; oldest first. */
export async function listCertificatesOfAll(db: Reader, learnerIds: string[]) {
	const { certificates: t, certificateRevocations: r } = db.t;
	return db
		.select({
			learnerId: t.learnerId,
			code: t.code,
			kind: t.kind,
			subjectId: t.subjectId,
			scope: t.scope,
			jurisdiction: t.jurisdiction,
			cycle: t.cycle,
			facts: t.facts,
			issuedAt: t.issuedAt,
			expiresOn: t.expiresOn,
			revokedAt: r.revokedAt
		})
		.from(t)
		.leftJoin(r, eq(r.certificateId, t.id))
		.where(inArray(t.learnerId, learnerIds))
		.orderBy(asc(t.issuedAt), asc(t.id));
}
