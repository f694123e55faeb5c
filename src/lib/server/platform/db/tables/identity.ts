// personal data: name, service number, language, gender where stated; hashes of passphrases, codes and session tokens; browser description
import type { Language } from '#lib/base/language.ts';
import type { Gender } from '#lib/identity/gender.ts';
import type { ColumnKit } from '../column-kit.ts';
import type { institutesTables } from './institutes.ts';

export function identityTables(kit: ColumnKit, { institutes }: ReturnType<typeof institutesTables>) {
	const accounts = kit.table(
		'accounts',
		{
			id: kit.text('id').primaryKey(),
			instituteId: kit
				.text('institute_id')
				.notNull()
				.references(() => institutes.id),
			/** As written on the roster, and folded for sign-in. */
			serviceNumber: kit.text('service_number').notNull(),
			serviceNumberFolded: kit.text('service_number_folded').notNull(),
			name: kit.text('name').notNull(),
			language: kit.text('language').$type<Language>().notNull(),
			gender: kit.text('gender').$type<Gender>().notNull().default('unstated'),
			/** argon2id; null until the first passphrase is chosen. */
			passphraseHash: kit.text('passphrase_hash'),
			isDemo: kit.bool('is_demo').notNull(),
			createdAt: kit.instant('created_at').notNull()
		},
		(table) => [
			kit.unique('accounts_service_number_unique').on(table.instituteId, table.serviceNumberFolded),
			kit.index('accounts_number').on(table.serviceNumberFolded)
		]
	);
	const sessions = kit.table(
		'sessions',
		{
			/** SHA-256 of the cookie value; the value itself is nowhere. */
			id: kit.text('id').primaryKey(),
			accountId: kit
				.text('account_id')
				.notNull()
				.references(() => accounts.id, { onDelete: 'cascade' }),
			createdAt: kit.instant('created_at').notNull(),
			expiresAt: kit.instant('expires_at').notNull(),
			/** Browser and system in a few words, for the list of my sessions. */
			device: kit.text('device').notNull(),
			isShared: kit.bool('is_shared').notNull()
		},
		(table) => [kit.index('sessions_account').on(table.accountId), kit.index('sessions_expires').on(table.expiresAt)]
	);
	/** First sign-in slips and printable recovery codes: hashed, single use. */
	const accountCodes = kit.table(
		'account_codes',
		{
			id: kit.text('id').primaryKey(),
			accountId: kit
				.text('account_id')
				.notNull()
				.references(() => accounts.id, { onDelete: 'cascade' }),
			kind: kit.text('kind').$type<'one-time' | 'recovery'>().notNull(),
			codeHash: kit.text('code_hash').notNull(),
			issuedAt: kit.instant('issued_at').notNull(),
			/** Null: does not expire (recovery codes). */
			expiresAt: kit.instant('expires_at'),
			usedAt: kit.instant('used_at')
		},
		(table) => [
			kit.index('account_codes_account').on(table.accountId),
			kit.unique('account_codes_hash').on(table.codeHash)
		]
	);
	/** Devices on which a person has signed in before (shared ones are not remembered): the slowing of guesses spares them. */
	const knownDevices = kit.table(
		'known_devices',
		{
			accountId: kit
				.text('account_id')
				.notNull()
				.references(() => accounts.id, { onDelete: 'cascade' }),
			deviceHash: kit.text('device_hash').notNull(),
			lastSeenAt: kit.instant('last_seen_at').notNull()
		},
		(table) => [kit.primaryKey({ columns: [table.accountId, table.deviceHash] })]
	);
	/** Guesses from unknown devices, by the subject guessed at (hash of institute and service number) and the device. */
	const signInFailures = kit.table(
		'sign_in_failures',
		{
			id: kit.text('id').primaryKey(),
			subjectHash: kit.text('subject_hash').notNull(),
			deviceHash: kit.text('device_hash').notNull(),
			failedAt: kit.instant('failed_at').notNull(),
			/** False: nothing was tried, the device was only told to wait. */
			isGuess: kit.bool('is_guess').notNull(),
			/** What the device was promised: from here on it may try again. */
			waitUntil: kit.instant('wait_until')
		},
		(table) => [
			kit.index('sign_in_failures_subject').on(table.subjectHash, table.deviceHash, table.failedAt),
			kit.index('sign_in_failures_at').on(table.failedAt)
		]
	);
	/** A form sent with an expired session, kept until its owner has signed in again (one hour at most). */
	const parkedForms = kit.table('parked_forms', {
		/** SHA-256 of the cookie value. */
		id: kit.text('id').primaryKey(),
		accountId: kit
			.text('account_id')
			.notNull()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		path: kit.text('path').notNull(),
		fields: kit.json<[string, string][]>('fields').notNull(),
		expiresAt: kit.instant('expires_at').notNull()
	});
	return { accounts, sessions, accountCodes, knownDevices, signInFailures, parkedForms };
}
