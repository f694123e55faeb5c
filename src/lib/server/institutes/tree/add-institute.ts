import type { Bilingual } from '#lib/base/language.ts';
import { refuse, type Result } from '#lib/base/result.ts';
import { kindsBelow } from '#lib/institutes/kinds.ts';
import type { Institute, InstituteKind } from '#lib/institutes/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import { emit, unitOfWork } from '../../platform/unit-of-work.ts';
import { createInstitute } from '../create-institute.ts';

export type AddRefusal = 'code-taken' | 'kind-does-not-fit';
type NewNode = { code: string; name: Required<Bilingual>; kind: InstituteKind };

/** A college, academy or unit below an institute whose tree the actor keeps. What a demo person makes is demo too. */
export async function addInstitute(
	ctx: SignedIn,
	parent: Institute,
	node: NewNode
): Promise<Result<Institute, AddRefusal>> {
	if (!kindsBelow(parent.kind).includes(node.kind)) return refuse('kind-does-not-fit');
	return unitOfWork(ctx, async (unit) => {
		const created = await createInstitute(ctx, { ...node, parentId: parent.id, isDemo: ctx.actor.isDemo });
		if (created.ok) await emit(unit, 'institute.created', { instituteId: created.value.id, by: ctx.actor.accountId });
		return created;
	});
}
