import { isAtOrBelow } from '#lib/institutes/paths.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import type { Grant, Institute } from '#lib/institutes/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import type { Reader } from '../../platform/db/database.ts';
import { emit, unitOfWork } from '../../platform/unit-of-work.ts';
import { listNodesWithin } from '../tree/repository.ts';
import { withThese } from './apply-order.ts';
import { mayEndGrant, type Held } from './find-endings.ts';
import { setEndings } from './move-people.ts';
import { findHeld } from './plan-order.ts';
import {
	deletePostings,
	endPostingsAt,
	getOrder,
	listOpenPostings,
	listRows,
	replaceRows,
	updateOrder,
	type OrderRow
} from './repository.ts';

/** What stands against taking somebody back. */
export type OrderKept = 'keptPosted' | 'keptUnitGone' | 'keptPermission' | 'keptCohort' | 'keptRights';
export type UndoRefusal = 'not-applied' | 'stands-against';

/**
 * Takes an order back as one unit, and calls off what still waits: postings, permissions and cohorts are just what they
 * were, as if the order had not been; the order itself keeps the story. Where something stands against it, nothing is
 * done unless those people are to be left out.
 */
export async function undoOrder(
	ctx: SignedIn,
	institute: Institute,
	orderId: string,
	{ leaveKept }: { leaveKept: boolean }
): Promise<Result<null, UndoRefusal>> {
	return unitOfWork(ctx, async (unit) => {
		const { confirmedAt, undoneAt } = await getOrder(unit, institute.id, orderId);
		if (!confirmedAt || undoneAt) return refuse('not-applied');
		const rows = await listRows(unit, orderId);
		const judged = await judgeUndo(unit, ctx.actor.grants, institute, rows);
		if (judged.some(({ kept }) => kept !== null) && !leaveKept) return refuse('stands-against');

		const undone = judged.filter(({ kept }) => kept === null).map((row) => ({ ...row, undoneAt: unit.at }));
		await deletePostings(
			unit,
			undone.map(({ postingId }) => postingId!)
		);
		await endPostingsAt(
			unit,
			undone.map(({ endedPostingId }) => endedPostingId!),
			null
		);
		await setEndings(
			unit,
			undone.map(({ endings }) => endings!),
			null
		);
		await replaceRows(unit, orderId, withThese(rows, [...judged, ...undone]));
		await updateOrder(unit, orderId, { undoneAt: unit.at });
		await emit(unit, 'order.applied', { orderId, instituteId: institute.id, people: `${undone.length}` });
		return success(null);
	});
}

/** The rows that were done, each with what stands against taking it back. */
export async function judgeUndo(
	db: Reader,
	own: Grant[],
	{ path }: Pick<Institute, 'path'>,
	rows: OrderRow[]
): Promise<OrderRow[]> {
	const done = rows.filter(({ doneAt, undoneAt }) => doneAt && !undoneAt);
	const ids = done.map(({ accountId }) => accountId!);
	const open = new Map((await listOpenPostings(db, ids)).map(({ accountId, id }) => [accountId, id]));
	const paths = new Map((await listNodesWithin(db, [path])).map((node) => [node.id, node.path]));
	const held = await findHeld(db, ids);
	return done.map((row) => ({
		...row,
		kept: judgeRow(row, {
			isAsOrdered: open.get(row.accountId!) === row.postingId,
			back: paths.get(row.before!.unitId) ?? null,
			held: held(row.accountId!),
			mayGive: row.endings!.grants.every(({ permission, instituteId }) =>
				mayEndGrant(own, { permission, path: paths.get(instituteId) ?? '' })
			)
		})
	}));
}

type Now = { isAsOrdered: boolean; back: string | null; held: Held; mayGive: boolean };

/** Pure: null where the row may be taken back. */
export function judgeRow(
	{ doneAt }: Pick<OrderRow, 'doneAt'>,
	{ isAsOrdered, back, held, mayGive }: Now
): OrderKept | null {
	if (!isAsOrdered) return 'keptPosted';
	if (back === null) return 'keptUnitGone';
	if (held.grants.some(({ grantedAt }) => grantedAt > doneAt!)) return 'keptPermission';
	const isFar = ({ joinedAt, path }: Held['parts'][number]) => joinedAt > doneAt! && !isAtOrBelow(back, path);
	if (held.parts.some(isFar)) return 'keptCohort';
	return mayGive ? null : 'keptRights';
}
