// personal data: how long a training holds for whom, who was excused from it and why, who attended which session
import type { Role } from '#lib/curriculum/types.ts';
import type { ColumnKit } from '../column-kit.ts';
import type { identityTables } from './identity.ts';
import type { institutesTables } from './institutes.ts';
import type { deskTables } from './desk.ts';

type Around = ReturnType<typeof institutesTables> & ReturnType<typeof identityTables> & ReturnType<typeof deskTables>;

/** For how long a finished track holds, and who is excused from what. Rows are added; none is taken away. */
export function complianceTables(kit: ColumnKit, { institutes, accounts, assignments }: Around) {
	const cycles = kit.table(
		'cycles',
		{
			id: kit.text('id').primaryKey(),
			learnerId: kit
				.text('learner_id')
				.notNull()
				.references(() => accounts.id),
			/** Whose track it is of. */
			role: kit.text('role').$type<Role>().notNull(),
			/** From 1; recertification adds the next. */
			cycle: kit.int('cycle').notNull(),
			startsOn: kit.day('starts_on').notNull(),
			/** The last day of validity, fixed when the cycle opens. */
			endsOn: kit.day('ends_on').notNull(),
			/** The recertification that opened it; null for the first. */
			attemptId: kit.text('attempt_id'),
			openedAt: kit.instant('opened_at').notNull(),
			/** When its recertification was opened to the learner. */
			renewalOpenedAt: kit.instant('renewal_opened_at')
		},
		(table) => [
			kit.unique('cycles_once').on(table.learnerId, table.role, table.cycle),
			kit.index('cycles_ends').on(table.endsOn)
		]
	);
	/** What an institute decided for itself and all below it; the newest row of a node counts. */
	const complianceSettings = kit.table(
		'compliance_settings',
		{
			id: kit.text('id').primaryKey(),
			instituteId: kit
				.text('institute_id')
				.notNull()
				.references(() => institutes.id),
			/** `inherited`: as the node above has it, again. */
			calendar: kit.text('calendar').$type<'rolling' | 'fixed' | 'inherited'>().notNull(),
			/** Of a fixed calendar: the date on which all cycles end. */
			fixedMonth: kit.int('fixed_month'),
			fixedDay: kit.int('fixed_day'),
			graceDays: kit.int('grace_days'),
			setBy: kit
				.text('set_by')
				.notNull()
				.references(() => accounts.id),
			setAt: kit.instant('set_at').notNull()
		},
		(table) => [kit.index('compliance_settings_institute').on(table.instituteId, table.setAt)]
	);
	/** Somebody is excused from an assignment or from renewing in time, until a day. Of one of the two. */
	const waivers = kit.table(
		'waivers',
		{
			id: kit.text('id').primaryKey(),
			learnerId: kit
				.text('learner_id')
				.notNull()
				.references(() => accounts.id),
			assignmentId: kit.text('assignment_id').references(() => assignments.id),
			cycleId: kit.text('cycle_id').references(() => cycles.id),
			reason: kit.text('reason').notNull(),
			untilOn: kit.day('until_on').notNull(),
			approvedBy: kit
				.text('approved_by')
				.notNull()
				.references(() => accounts.id),
			approvedAt: kit.instant('approved_at').notNull()
		},
		(table) => [kit.index('waivers_learner').on(table.learnerId), kit.index('waivers_until').on(table.untilOn)]
	);
	const waiverWithdrawals = kit.table('waiver_withdrawals', {
		waiverId: kit
			.text('waiver_id')
			.primaryKey()
			.references(() => waivers.id),
		withdrawnBy: kit
			.text('withdrawn_by')
			.notNull()
			.references(() => accounts.id),
		withdrawnAt: kit.instant('withdrawn_at').notNull()
	});
	return { cycles, complianceSettings, waivers, waiverWithdrawals };
}
