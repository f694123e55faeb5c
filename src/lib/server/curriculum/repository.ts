import { aliasedTable, and, eq, gt, lte } from 'drizzle-orm';
import type { Context } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';

export type ContentVersion = { contentId: string; version: string; title: string };

/** Rows of one insert: PostgreSQL and SQLite both limit the number of values in a statement. */
const ROWS_AT_ONCE = 200;

export async function listContentVersions({
	db: { read }
}: Pick<Context, 'db'>): Promise<Pick<ContentVersion, 'contentId' | 'version'>[]> {
	const { contentVersions } = read.t;
	return read.select({ contentId: contentVersions.contentId, version: contentVersions.version }).from(contentVersions);
}

/** Of the content that changed after an instant: ids with a version served since and another one before. */
export async function listChangedSince({ db: { read } }: Pick<Context, 'db'>, since: Date): Promise<string[]> {
	const { contentVersions: t } = read.t;
	const earlier = aliasedTable(t, 'earlier_versions');
	const rows = await read
		.selectDistinct({ id: t.contentId })
		.from(t)
		.innerJoin(earlier, and(eq(earlier.contentId, t.contentId), lte(earlier.firstServedAt, since)))
		.where(gt(t.firstServedAt, since));
	return rows.map(({ id }) => id);
}

/** Another process may write the same rows at the same time: the first one stays. */
export async function insertContentVersionsOnce(
	ctx: Pick<Context, 'db' | 'clock' | 'afterCommit'>,
	versions: ContentVersion[]
): Promise<void> {
	await unitOfWork(ctx, async (unit) => {
		for (let start = 0; start < versions.length; start += ROWS_AT_ONCE) {
			const rows = versions
				.slice(start, start + ROWS_AT_ONCE)
				.map((version) => ({ ...version, firstServedAt: unit.at }));
			await unit.insert(unit.t.contentVersions).values(rows).onConflictDoNothing();
		}
	});
}
