import { and, desc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Bilingual } from '#lib/base/language.ts';
import type { Role } from '#lib/curriculum/types.ts';
import type { Reader } from '../../platform/db/database.ts';
import type { Schema } from '../../platform/db/schema.ts';
import type { Unit } from '../../platform/unit-of-work.ts';

export type ViewRow = Schema['recordViews']['$inferSelect'];
/** Who looked, as the person looked at may know it: duty and institute at that time, not the name. */
export type RecordView = { id: string; kind: ViewRow['kind']; seenAt: Date; role: Role; institute: Bilingual };

const MOST_SHOWN = 50;
const AT_ONCE = 500;

export async function insertViews(unit: Unit, views: ViewRow[]): Promise<void> {
	for (let from = 0; from < views.length; from += AT_ONCE)
		await unit.insert(unit.t.recordViews).values(views.slice(from, from + AT_ONCE));
}

/** Did this viewer open the record after that instant? */
export async function existsViewSince(
	db: Reader,
	{ viewerId, subjectId, since }: { viewerId: string; subjectId: string; since: Date }
): Promise<boolean> {
	const { recordViews } = db.t;
	const rows = await db
		.select({ id: recordViews.id })
		.from(recordViews)
		.where(
			and(
				eq(recordViews.subjectId, subjectId),
				eq(recordViews.viewerId, viewerId),
				eq(recordViews.kind, 'viewed'),
				gt(recordViews.seenAt, since)
			)
		)
		.limit(1);
	return rows.length > 0;
}

/** The newest first, each with the posting that the viewer held then. */
export async function listViews(db: Reader, subjectId: string): Promise<RecordView[]> {
	const { recordViews, postings, institutes } = db.t;
	const rows = await db
		.select({
			id: recordViews.id,
			kind: recordViews.kind,
			seenAt: recordViews.seenAt,
			role: postings.role,
			nameEn: institutes.nameEn,
			nameUr: institutes.nameUr
		})
		.from(recordViews)
		.innerJoin(
			postings,
			and(
				eq(postings.accountId, recordViews.viewerId),
				lte(postings.startedAt, recordViews.seenAt),
				or(isNull(postings.endedAt), gt(postings.endedAt, recordViews.seenAt))
			)
		)
		.innerJoin(institutes, eq(institutes.id, postings.instituteId))
		.where(eq(recordViews.subjectId, subjectId))
		.orderBy(desc(recordViews.seenAt), desc(recordViews.id))
		.limit(MOST_SHOWN);
	return rows.map(({ nameEn, nameUr, ...view }) => ({ ...view, institute: { en: nameEn, ur: nameUr } }));
}
