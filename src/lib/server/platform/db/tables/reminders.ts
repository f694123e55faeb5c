// personal data: telephone number or e-mail address, where a learner gave one; what they were reminded of
import type { Language } from '#lib/base/language.ts';
import type { ColumnKit } from '../column-kit.ts';
import type { identityTables } from './identity.ts';

export function remindersTables(kit: ColumnKit, { accounts }: ReturnType<typeof identityTables>) {
	/** Given by the learner alone, and taken back by them; no institute sees it. */
	const reminderAddresses = kit.table('reminder_addresses', {
		learnerId: kit
			.text('learner_id')
			.primaryKey()
			.references(() => accounts.id, { onDelete: 'cascade' }),
		channel: kit.text('channel').$type<'sms' | 'email'>().notNull(),
		address: kit.text('address').notNull(),
		givenAt: kit.instant('given_at').notNull()
	});
	/** What goes out: one message a learner and day at most. The address is looked up when it is sent. */
	const reminderDigests = kit.table(
		'reminder_digests',
		{
			id: kit.text('id').primaryKey(),
			learnerId: kit
				.text('learner_id')
				.notNull()
				.references(() => accounts.id, { onDelete: 'cascade' }),
			day: kit.day('day').notNull(),
			language: kit.text('language').$type<Language>().notNull(),
			text: kit.text('text').notNull(),
			/** It is being handed over; without `sent_at`, nobody knows whether it arrived. */
			sendingAt: kit.instant('sending_at'),
			sentAt: kit.instant('sent_at'),
			/** The gateway will never take it. */
			refusedAt: kit.instant('refused_at')
		},
		(table) => [
			kit.unique('reminder_digests_once_a_day').on(table.learnerId, table.day),
			kit.index('reminder_digests_unsent').on(table.sentAt, table.refusedAt, table.id)
		]
	);
	/** What a learner was told already: a work or certificate, its day, and how near that was. */
	const reminderNotices = kit.table(
		'reminder_notices',
		{
			learnerId: kit
				.text('learner_id')
				.notNull()
				.references(() => accounts.id, { onDelete: 'cascade' }),
			key: kit.text('key').notNull(),
			digestId: kit.text('digest_id').notNull(),
			toldOn: kit.day('told_on').notNull()
		},
		(table) => [
			kit.primaryKey({ columns: [table.learnerId, table.key] }),
			kit.index('reminder_notices_digest').on(table.digestId)
		]
	);
	return { reminderAddresses, reminderDigests, reminderNotices };
}
