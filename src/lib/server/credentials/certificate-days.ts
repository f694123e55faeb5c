import { groupBy } from '#lib/base/group-by.ts';
import { inParts } from '#lib/base/in-parts.ts';
import { listImportedPeople } from '../institutes/index.ts';
import { keepCertificateDays, rebuildSummaries as rebuild } from '../learning/index.ts';
import type { Context } from '../platform/context.ts';
import type { Reader } from '../platform/db/database.ts';
import type { Progress } from '../platform/jobs/index.ts';
import { unitOfWork, type Unit } from '../platform/unit-of-work.ts';
import { listCertificatesOfMany } from './repository.ts';

type Held = { subjectId: string; issuedAt: Date; expiresOn: string; revokedAt: Date | null };

/** Last days of the certificates that stand, earliest first: not revoked, and none of the same subject issued later. */
export function standingDays(held: readonly Held[]): string {
	return held
		.filter(({ revokedAt }) => revokedAt === null)
		.filter(({ subjectId, issuedAt }) =>
			held.every((other) => other.subjectId !== subjectId || other.issuedAt <= issuedAt)
		)
		.map(({ expiresOn }) => expiresOn)
		.sort()
		.join(' ');
}

/** Tells lists and boards until when the certificates of a person stand, in the unit of work that changed them. */
export async function noteCertificates(unit: Unit, learnerIds: string[]): Promise<void> {
	await keepCertificateDays(unit, await mapDays(unit, learnerIds));
}

/** Summaries after an update; see learning. */
export function rebuildSummaries(ctx: Context, progress?: Progress): Promise<number> {
	return rebuild(ctx, mapDays, progress);
}

/** Somebody was posted, perhaps after they had served nowhere: their certificates count again. */
export async function hearHolderPosted(ctx: Context, { accountId }: Record<string, string>): Promise<void> {
	await unitOfWork(ctx, (unit) => noteCertificates(unit, [accountId!]));
}

export async function hearHoldersImported(ctx: Context, { importId }: Record<string, string>): Promise<void> {
	const people = await listImportedPeople(ctx.db.read, importId!);
	for (const part of inParts(people, 400))
		await unitOfWork(ctx, (unit) =>
			noteCertificates(
				unit,
				part.map(({ accountId }) => accountId)
			)
		);
}

async function mapDays(db: Reader, learnerIds: string[]): Promise<Map<string, string>> {
	const held = groupBy(await listCertificatesOfMany(db, learnerIds), ({ learnerId }) => learnerId);
	return new Map(learnerIds.map((id) => [id, standingDays(held.get(id) ?? [])]));
}
