import type { Language } from '#lib/base/language.ts';
import type { SignedIn } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { updateAccount } from './repository.ts';

/** In which language the site opens after signing in. */
export async function changeLanguage(ctx: SignedIn, language: Language): Promise<void> {
	await unitOfWork(ctx, (unit) => updateAccount(unit, ctx.actor.accountId, { language }));
}
