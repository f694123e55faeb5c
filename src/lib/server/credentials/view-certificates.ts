import { dayOf } from '#lib/base/dates.ts';
import type { OwnCertificate, PublicCertificate } from '#lib/credentials/types.ts';
import type { Context, SignedIn } from '../platform/context.ts';
import { readCertificateCode, sayCertificateCode } from './certificate-code.ts';
import { certificateStatus } from './certificate-status.ts';
import {
	findCertificateByCode,
	findReplacement,
	findRevocation,
	getOwnCertificate,
	listCertificates,
	type Certificate
} from './repository.ts';

/** For anyone: the answer to a code, or null where no certificate has it. */
export async function verifyCode(ctx: Context, typed: string): Promise<PublicCertificate | null> {
	const code = readCertificateCode(typed);
	const certificate = code ? await findCertificateByCode(ctx.db.read, code) : null;
	return certificate && toPublic(ctx, certificate);
}

export async function listOwnCertificates(ctx: SignedIn): Promise<OwnCertificate[]> {
	return listCertificatesOf(ctx, ctx.actor.accountId);
}

/** Of anybody: ask first whether the actor may see this person. */
export async function listCertificatesOf(ctx: Context, learnerId: string): Promise<OwnCertificate[]> {
	const certificates = await listCertificates(ctx.db.read, learnerId);
	return Promise.all(certificates.map((certificate) => toOwn(ctx, certificate)));
}

export async function viewOwnCertificate(ctx: SignedIn, id: string): Promise<OwnCertificate> {
	return toOwn(ctx, await getOwnCertificate(ctx.db.read, ctx.actor.accountId, id));
}

async function toOwn(ctx: Context, certificate: Certificate): Promise<OwnCertificate> {
	const { serviceNumber, lessons, quizzes } = certificate.facts;
	const { id, cycle } = certificate;
	return { ...(await toPublic(ctx, certificate)), id, cycle, serviceNumber, lessons, quizzes };
}

async function toPublic(ctx: Context, certificate: Certificate): Promise<PublicCertificate> {
	const [revocation, replacedAt] = await Promise.all([
		findRevocation(ctx.db.read, certificate.id),
		findReplacement(ctx.db.read, certificate)
	]);
	const { kind, jurisdiction, expiresOn, facts } = certificate;
	const endedAt = revocation?.revokedAt ?? replacedAt;
	return {
		code: sayCertificateCode(certificate.code),
		status: certificateStatus({
			isRevoked: revocation !== null,
			isReplaced: replacedAt !== null,
			expiresOn,
			today: dayOf(ctx.clock.now())
		}),
		kind,
		name: facts.name,
		roleName: facts.roleName,
		institute: facts.institute,
		title: facts.title,
		jurisdiction,
		isFirstContactOnly: facts.isFirstContactOnly,
		isDemo: facts.isDemo,
		issuedOn: dayOf(certificate.issuedAt),
		expiresOn,
		lawCheckedOn: facts.lawCheckedOn,
		endedOn: endedAt && dayOf(endedAt)
	};
}
