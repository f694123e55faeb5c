import type { Institute } from '#lib/institutes/types.ts';
import type { Context } from '../platform/context.ts';
import { createInstitute } from './create-institute.ts';
import { findInstituteByCode } from './find-institute.ts';

/** Where people belong who learn on their own; its code need not be typed. */
export const SELF_STUDY_CODE = 'SELF';

/** Called at every start; two processes may do so at once. */
export async function ensureSelfStudyInstitute(ctx: Context): Promise<void> {
	if (await findInstituteByCode(ctx, SELF_STUDY_CODE)) return;
	const name = { en: 'Self-study', ur: 'ذاتی مطالعہ' };
	await createInstitute(ctx, { code: SELF_STUDY_CODE, name, kind: 'self-study', parentId: null });
}

export async function getSelfStudyInstitute(ctx: Context): Promise<Institute> {
	const institute = await findInstituteByCode(ctx, SELF_STUDY_CODE);
	if (!institute) throw new Error('The self-study institute is missing; it is made when the app starts.');
	return institute;
}
