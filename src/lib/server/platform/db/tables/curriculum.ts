// personal data: none
import type { ColumnKit } from '../column-kit.ts';

export function curriculumTables(kit: ColumnKit) {
	/** Every version of a lesson or item that was ever served, so that history outlives its deletion. */
	const contentVersions = kit.table(
		'content_versions',
		{
			contentId: kit.text('content_id').notNull(),
			version: kit.text('version').notNull(),
			title: kit.text('title').notNull(),
			firstServedAt: kit.instant('first_served_at').notNull()
		},
		(table) => [kit.primaryKey({ columns: [table.contentId, table.version] })]
	);
	return { contentVersions };
}
