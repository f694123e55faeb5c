import { uuidv7 } from '#lib/base/ids.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { countServing, getInstitute, openDesk, type Desk } from '../../institutes/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { emit, unitOfWork } from '../../platform/unit-of-work.ts';
import { insertSettings, listSettings } from './repository.ts';
import { daysOfMonth } from './rules.ts';
import { nearestCompliance, type Compliance } from './settings.ts';

/** Who decides for how long trainings hold here and what is excused. */
export const complianceKeepers = ['administrator'] as const;

export type ViewedCompliance = {
	desk: Desk;
	compliance: Compliance;
	/** What holds without a decision of this institute. */
	above: Compliance;
	/** Whose decision `above` is, where somebody decided. */
	aboveName: Institute['name'] | null;
};

/** What holds at an institute, by its own decision or by one above it. */
export async function viewCompliance(ctx: SignedIn, code: string): Promise<ViewedCompliance> {
	const desk = await openDesk(ctx, code, complianceKeepers);
	const { id, path } = desk.institute;
	const rows = await listSettings(ctx.db.read);
	const above = nearestCompliance(rows.filter(({ instituteId }) => instituteId !== id))(path);
	const aboveName = above.from ? (await getInstitute(ctx, above.from)).name : null;
	return { desk, compliance: nearestCompliance(rows)(path), above, aboveName };
}

export type ComplianceChoice =
	| { kind: 'inherited' }
	| { kind: 'rolling'; graceDays: number }
	| { kind: 'fixed'; month: number; day: number; graceDays: number };
export type ComplianceRefusal = 'no-such-date';

/** Decides for the institute and all below it. Cycles that are open keep the day that they were given; their grace follows. */
export async function changeCompliance(
	ctx: SignedIn,
	code: string,
	choice: ComplianceChoice
): Promise<Result<null, ComplianceRefusal>> {
	const { institute } = await openDesk(ctx, code, complianceKeepers);
	// 29 February is a date of the year: in other years it is the 28th.
	if (choice.kind === 'fixed' && choice.day > daysOfMonth(2028, choice.month)) return refuse('no-such-date');
	await unitOfWork(ctx, async (unit) => {
		await insertSettings(unit, {
			id: uuidv7(unit.at),
			instituteId: institute.id,
			calendar: choice.kind,
			fixedMonth: choice.kind === 'fixed' ? choice.month : null,
			fixedDay: choice.kind === 'fixed' ? choice.day : null,
			graceDays: choice.kind === 'inherited' ? null : choice.graceDays,
			setBy: ctx.actor.accountId,
			setAt: unit.at
		});
		const people = `${await countServing(unit, institute.path)}`;
		await emit(unit, 'compliance.changed', { instituteId: institute.id, people });
	});
	return success(null);
}
