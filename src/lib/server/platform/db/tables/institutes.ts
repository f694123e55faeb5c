// personal data: who holds which permission, and each posting (role and place of duty) of a person
import type { Permission } from '#lib/institutes/types.ts';
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
			endedAt: kit.instant('ended_at')
		},
		(table) => [kit.index('grants_account').on(table.accountId), kit.index('grants_institute').on(table.instituteId)]
	);
	return { postings, grants };
}
