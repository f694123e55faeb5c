import { fold } from '#lib/base/fold.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import type { Bilingual } from '#lib/base/language.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import { pathOf } from '#lib/institutes/paths.ts';
import type { Institute, InstituteKind } from '#lib/institutes/types.ts';
import type { Context } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { getById, insertInstitute } from './repository.ts';

export type NewInstitute = {
	code: string;
	name: Required<Bilingual>;
	kind: InstituteKind;
	/** Null: a root. */
	parentId: string | null;
	isDemo?: boolean;
};

export async function createInstitute(
	ctx: Context,
	{ code, name, kind, parentId, isDemo = false }: NewInstitute
): Promise<Result<Institute, 'code-taken'>> {
	return unitOfWork(ctx, async (unit) => {
		const parent = parentId ? await getById(unit, parentId) : null;
		const id = uuidv7();
		const path = pathOf(id, parent?.path ?? null);
		const row = {
			id,
			code,
			codeFolded: fold(code),
			nameEn: name.en,
			nameUr: name.ur,
			kind,
			parentId,
			path,
			isDemo,
			createdAt: unit.at
		};
		return (await insertInstitute(unit, row)) ? success({ id, code, name, kind, path }) : refuse('code-taken');
	});
}
