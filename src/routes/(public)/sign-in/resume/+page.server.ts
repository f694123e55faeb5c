import { redirect } from '@sveltejs/kit';
import { delocalise, localise } from '#lib/base/language.ts';
import { cookieNames, discardParkedForm, readParkedForm } from '#lib/server/identity/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import type { Actions, PageServerLoad } from './$types';

/** The form that was sent when the session had run out, ready to be sent again by the same person. */
export const load: PageServerLoad = async (event) => {
	const ctx = guard(event);
	const token = event.cookies.get(cookieNames(ctx.config).parked);
	const parked = token ? await readParkedForm(ctx, token) : null;
	if (!parked) redirect(303, localise(ctx.language, '/learn'));
	return { frame: 'quiet', parked };
};

export const actions: Actions = {
	discard: async (event) => {
		const ctx = guard(event);
		const name = cookieNames(ctx.config).parked;
		const token = event.cookies.get(name);
		const parked = token ? await readParkedForm(ctx, token) : null;
		if (token && parked) await discardParkedForm(ctx, token);
		event.cookies.delete(name, { path: '/' });
		const back = parked && delocalise(new URL(parked.path, event.url).pathname).path;
		redirect(303, localise(ctx.language, back ?? '/learn'));
	}
};
