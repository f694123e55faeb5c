import { redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import { cookieNames, signOut } from '#lib/server/identity/index.ts';
import type { Actions, PageServerLoad } from './$types';

/** A link only asks; the button signs out. */
export const load: PageServerLoad = ({ locals: { ctx } }) => {
	if (!ctx.actor) redirect(303, localise(ctx.language, '/'));
	return { frame: 'quiet' };
};

export const actions: Actions = {
	default: async ({ locals: { ctx }, cookies, setHeaders }) => {
		const names = cookieNames(ctx.config);
		const { isShared } = ctx.actor ? await signOut({ ...ctx, actor: ctx.actor }) : { isShared: false };
		for (const name of [names.session, names.parked, names.code]) cookies.delete(name, { path: '/' });
		if (isShared) setHeaders({ 'clear-site-data': '"cache", "storage"' });
		redirect(303, localise(ctx.language, '/'));
	}
};
