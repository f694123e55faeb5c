import { uuidv7 } from '#lib/base/ids.ts';
import type { SignedIn } from '../../platform/context.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { existsViewSince, insertViews, listViews, type RecordView, type ViewRow } from './repository.ts';

/** Somebody who opened a record may come back to it for half a day without being noted again. */
const OPEN_HOURS = 12;

/** Notes that the actor looks at this person, who sees it in the own account. Not noted twice in half a day. */
export async function openRecord(ctx: SignedIn, subjectId: string): Promise<void> {
	if (!(await isRecordOpen(ctx, subjectId))) await noteRecordViews(ctx, [subjectId], 'viewed');
}

export async function isRecordOpen({ db, clock, actor }: SignedIn, subjectId: string): Promise<boolean> {
	const since = new Date(clock.now().getTime() - OPEN_HOURS * 3_600_000);
	return existsViewSince(db.read, { viewerId: actor.accountId, subjectId, since });
}

/** For exports too: everybody in the file is told. */
export async function noteRecordViews(ctx: SignedIn, subjectIds: string[], kind: ViewRow['kind']): Promise<void> {
	await unitOfWork(ctx, (unit) =>
		insertViews(
			unit,
			subjectIds.map((subjectId) => ({
				id: uuidv7(),
				viewerId: ctx.actor.accountId,
				subjectId,
				kind,
				seenAt: unit.at
			}))
		)
	);
}

export async function listViewsOfMe({ db, actor }: SignedIn): Promise<RecordView[]> {
	return listViews(db.read, actor.accountId);
}
