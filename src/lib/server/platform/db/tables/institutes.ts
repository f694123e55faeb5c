// personal data: who holds which permission, each posting (role and place of duty), rows of imported rosters, who counted posts, who looked at whose record
import type { Posts } from '#lib/institutes/headcount.ts';
import type { Permission, RosterOutcome, RosterPerson, RosterSheet } from '#lib/institutes/types.ts';
import type { Jurisdiction, Role } from '#lib/curriculum/types.ts';
import type { ColumnKit } from '../column-kit.ts';
import type { identityTables } from './identity.ts';

export function institutesTables(kit: ColumnKit) {
	const institutes = kit.table(
		'institutes',
		{
			id: kit.text('id').primaryKey(),
			code: kit.text('code').notNull(),
			codeFolded: kit.text('code_folded').notNull(),
			nameEn: kit.text('name_en').notNull(),
			nameUr: kit.text('name_ur').notNull(),
			kind: kit.text('kind').$type<'national' | 'province' | 'college' | 'academy' | 'unit' | 'self-study'>().notNull(),
			parentId: kit.text('parent_id'),
			/** Ids from the root down to this node, each closed by `/`: a subtree is a prefix. */
			path: kit.text('path').notNull(),
			isDemo: kit.bool('is_demo').notNull(),
			createdAt: kit.instant('created_at').notNull()
		},
		(table) => [kit.unique('institutes_code_unique').on(table.codeFolded), kit.index('institutes_path').on(table.path)]
	);
	return { institutes };
}

/** These hang on accounts, so they are built after them. */
export function postingsTables(
	kit: ColumnKit,
	{ institutes }: ReturnType<typeof institutesTables>,
	{ accounts }: ReturnType<typeof identityTables>
) {
	const postings = kit.table(
		'postings',
		{
			id: kit.text('id').primaryKey(),
			accountId: kit
				.text('account_id')
				.notNull()
				.references(() => accounts.id),
			instituteId: kit
				.text('institute_id')
				.notNull()
				.references(() => institutes.id),
			role: kit.text('role').$type<Role>().notNull(),
			jurisdiction: kit.text('jurisdiction').$type<Jurisdiction>().notNull(),
			startedAt: kit.instant('started_at').notNull(),
			endedAt: kit.instant('ended_at')
		},
		(table) => [
			kit.index('postings_account').on(table.accountId, table.startedAt),
			kit.index('postings_institute').on(table.instituteId)
		]
	);
	const grants = kit.table(
		'grants',
		{
			id: kit.text('id').primaryKey(),
			accountId: kit
				.text('account_id')
				.notNull()
				.references(() => accounts.id),
			instituteId: kit
				.text('institute_id')
				.notNull()
				.references(() => institutes.id),
			permission: kit.text('permission').$type<Permission>().notNull(),
			grantedAt: kit.instant('granted_at').notNull(),
			/** Null: made with the institute itself, or before this was kept. */
			grantedBy: kit.text('granted_by').references(() => accounts.id),
			/** The last day on which it holds; null: until it is ended. */
			untilOn: kit.day('until_on'),
			endedAt: kit.instant('ended_at'),
			endedBy: kit.text('ended_by').references(() => accounts.id)
		},
		(table) => [kit.index('grants_account').on(table.accountId), kit.index('grants_institute').on(table.instituteId)]
	);
	return {
		postings,
		grants,
		...rosterTables(kit, institutes, accounts),
		...headcountTables(kit, institutes, accounts)
	};
}

function headcountTables(
	kit: ColumnKit,
	institutes: ReturnType<typeof institutesTables>['institutes'],
	accounts: ReturnType<typeof identityTables>['accounts']
) {
	/** Append-only: how many posts an institute and its branches have, as its administrator counted them on a day. */
	const headcounts = kit.table(
		'headcounts',
		{
			id: kit.text('id').primaryKey(),
			instituteId: kit
				.text('institute_id')
				.notNull()
				.references(() => institutes.id),
			/** By rank band. */
			posts: kit.json<Posts>('posts').notNull(),
			countedOn: kit.day('counted_on').notNull(),
			enteredBy: kit
				.text('entered_by')
				.notNull()
				.references(() => accounts.id),
			enteredAt: kit.instant('entered_at').notNull()
		},
		(table) => [kit.index('headcounts_institute').on(table.instituteId, table.countedOn)]
	);
	return { headcounts };
}

/** A roster as it was read and what became of each row: applied as one, undone as one. */
function rosterTables(
	kit: ColumnKit,
	institutes: ReturnType<typeof institutesTables>['institutes'],
	accounts: ReturnType<typeof identityTables>['accounts']
) {
	const rosterImports = kit.table(
		'roster_imports',
		{
			id: kit.text('id').primaryKey(),
			instituteId: kit
				.text('institute_id')
				.notNull()
				.references(() => institutes.id),
			fileName: kit.text('file_name').notNull(),
			/** What the file held in the columns that we use; forgotten once it is applied. */
			sheet: kit.json<RosterSheet | null>('sheet'),
			importedBy: kit
				.text('imported_by')
				.notNull()
				.references(() => accounts.id),
			readAt: kit.instant('read_at').notNull(),
			appliedAt: kit.instant('applied_at'),
			undoneAt: kit.instant('undone_at')
		},
		(table) => [kit.index('roster_imports_institute').on(table.instituteId, table.readAt)]
	);
	const rosterRows = kit.table(
		'roster_rows',
		{
			importId: kit
				.text('import_id')
				.notNull()
				.references(() => rosterImports.id, { onDelete: 'cascade' }),
			/** As the spreadsheet counts, from 1. */
			row: kit.int('row').notNull(),
			outcome: kit.text('outcome').$type<RosterOutcome>().notNull(),
			/** Column and reason of a refusal, as keys of the interface words. */
			column: kit.text('column_name'),
			reason: kit.text('reason'),
			accountId: kit.text('account_id').references(() => accounts.id),
			before: kit.json<RosterPerson | null>('before'),
			after: kit.json<RosterPerson>('after').notNull()
		},
		(table) => [
			kit.primaryKey({ columns: [table.importId, table.row] }),
			kit.index('roster_rows_outcome').on(table.importId, table.outcome)
		]
	);
	/** Headings of an institute's own spreadsheets, mapped once and remembered. */
	const rosterHeadings = kit.table(
		'roster_headings',
		{
			instituteId: kit
				.text('institute_id')
				.notNull()
				.references(() => institutes.id),
			headingFolded: kit.text('heading_folded').notNull(),
			field: kit.text('field').$type<keyof RosterPerson | 'ignore'>().notNull()
		},
		(table) => [kit.primaryKey({ columns: [table.instituteId, table.headingFolded] })]
	);
	const recordViews = kit.table(
		'record_views',
		{
			id: kit.text('id').primaryKey(),
			viewerId: kit
				.text('viewer_id')
				.notNull()
				.references(() => accounts.id),
			subjectId: kit
				.text('subject_id')
				.notNull()
				.references(() => accounts.id),
			kind: kit.text('kind').$type<'viewed' | 'exported'>().notNull(),
			seenAt: kit.instant('seen_at').notNull()
		},
		(table) => [kit.index('record_views_subject').on(table.subjectId, table.seenAt)]
	);
	return { rosterImports, rosterRows, rosterHeadings, recordViews };
}
