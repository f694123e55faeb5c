import { fail, redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import { landingPath, safeNext } from '#lib/identity/next-path.ts';
import { problemOf } from '#lib/identity/refusals.ts';
import { suggestPassphrase } from '#lib/identity/suggest-passphrase.ts';
import { choosePassphrase, choosePassphraseInput, cookieNames, findCodeHolder } from '#lib/server/identity/index.ts';
import { getInstitute } from '#lib/server/institutes/index.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** The code stands in a cookie for some minutes; it is used up only when the new passphrase is stored. */
export const load: PageServerLoad = async ({ locals: { ctx }, cookies }) => {
	const code = cookies.get(cookieNames(ctx.config).code);
	if (!code) redirect(303, localise(ctx.language, ctx.actor ? '/learn' : '/sign-in'));
	const holder = await findCodeHolder(ctx, code);
	return {
		frame: 'quiet',
		holder: holder.ok ? { name: holder.value.name, serviceNumber: holder.value.serviceNumber } : null,
		problem: holder.ok ? null : Object.values(problemOf(holder.reason))[0]!,
		suggestion: suggestPassphrase()
	};
};

export const actions: Actions = {
	default: async ({ locals: { ctx }, request, cookies, url }) => {
		const codeCookie = cookieNames(ctx.config).code;
		const code = cookies.get(codeCookie);
		const holder = code ? await findCodeHolder(ctx, code) : null;
		if (!code || !holder) redirect(303, localise(ctx.language, '/sign-in'));
		if (!holder.ok) return fail(409, { problems: problemOf(holder.reason) });
		const input = await parseForm(choosePassphraseInput, request);
		if (!input.ok) return fail(400, { problems: input.problems });

		const institute = await getInstitute(ctx, holder.value.instituteId);
		const outcome = await choosePassphrase(ctx, {
			code,
			newPassphrase: input.value.new_passphrase,
			instituteCode: institute.code,
			isShared: url.searchParams.has('shared'),
			userAgent: request.headers.get('user-agent')
		});
		if (!outcome.ok) return fail(409, { problems: problemOf(outcome.reason) });
		const { cookie, language } = outcome.value;
		cookies.delete(codeCookie, { path: '/' });
		cookies.set(cookie.name, cookie.value, cookie.options);
		redirect(303, landingPath(safeNext(url.searchParams.get('next')), ctx.language, language));
	}
};
