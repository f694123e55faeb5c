import type { Bilingual } from '#lib/base/language.ts';
import type { SignedIn } from '../../platform/context.ts';
import { emit, unitOfWork } from '../../platform/unit-of-work.ts';
import { getNode, updateNames } from './repository.ts';

/** Certificates keep the name under which they were issued. */
export async function renameInstitute(
	ctx: SignedIn,
	{ id, name }: { id: string; name: Required<Bilingual> }
): Promise<void> {
	await unitOfWork(ctx, async (unit) => {
		const { name: before } = await getNode(unit, id);
		if (before.en === name.en && before.ur === name.ur) return;
		await updateNames(unit, id, name);
		await emit(unit, 'institute.renamed', { instituteId: id, by: ctx.actor.accountId, from: before.en, to: name.en });
	});
}
