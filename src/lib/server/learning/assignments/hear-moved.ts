import { listUpwards } from '../../institutes/index.ts';
import type { Context } from '../../platform/context.ts';
import { applyAssignment } from './apply-assignment.ts';
import { listLiveAssignments } from './repository.ts';

/** A node was hung elsewhere: what was assigned above its old and its new place looks at its people again. */
export async function hearInstituteMoved(ctx: Context, { from, to }: Record<string, string>): Promise<void> {
	const above = await Promise.all([from ?? '', to ?? ''].map((id) => listUpwards(ctx, id)));
	const live = await listLiveAssignments(ctx.db.read, [...new Set(above.flat())]);
	for (const { id } of live) await applyAssignment(ctx, id);
}
