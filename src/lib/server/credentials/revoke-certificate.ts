import { findLearner } from '../institutes/index.ts';
import type { SignedIn } from '../platform/context.ts';
import { NotFound } from '../platform/http.ts';
import { emit, unitOfWork } from '../platform/unit-of-work.ts';
import { noteCertificates } from './certificate-days.ts';
import { mayRevoke } from './policy.ts';
import { getCertificate, insertRevocationOnce } from './repository.ts';

/** Withdraws a certificate, with the reason kept. The certificate stays; to those out of reach it is not there. */
export async function revokeCertificate(ctx: SignedIn, id: string, reason: string): Promise<void> {
	const certificate = await getCertificate(ctx.db.read, id);
	const learner = await findLearner(ctx.db.read, certificate.learnerId);
	if (!learner || !mayRevoke(ctx, learner.institute)) throw new NotFound('certificate');
	await unitOfWork(ctx, async (unit) => {
		const isNew = await insertRevocationOnce(unit, {
			certificateId: id,
			reason,
			revokedBy: ctx.actor.accountId,
			revokedAt: unit.at
		});
		if (!isNew) return;
		await noteCertificates(unit, [certificate.learnerId]);
		await emit(unit, 'certificate.revoked', { certificateId: id });
	});
}
