import { refuse, success, type Result } from '#lib/base/result.ts';
import type { Jurisdiction, Role } from '#lib/curriculum/types.ts';
import type { SignedIn } from '../platform/context.ts';
import { postLearner } from './post-learner.ts';

/** Who learns alone says what they are and where they serve; for everybody else the institute does. */
export async function changePosting(
	ctx: SignedIn,
	{ role, jurisdiction }: { role: Role; jurisdiction: Jurisdiction }
): Promise<Result<null, 'not-self-study'>> {
	const { accountId, institute, ...current } = ctx.actor;
	if (institute.kind !== 'self-study') return refuse('not-self-study');
	const isSame = current.role === role && current.jurisdiction === jurisdiction;
	if (!isSame) await postLearner(ctx, { accountId, instituteId: institute.id, role, jurisdiction });
	return success(null);
}
