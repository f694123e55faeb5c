import { fail, redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import { readCode } from '#lib/identity/codes.ts';
import { landingPath, safeNext } from '#lib/identity/next-path.ts';
import { problemOf } from '#lib/identity/refusals.ts';
import { cookieNames, discardForeignForm, makeCookie, signIn, signInInput } from '#lib/server/identity/index.ts';
import { findInstituteByCode, SELF_STUDY_CODE } from '#lib/server/institutes/index.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Time to choose a passphrase once the one-time code was right. */
const CODE_SECONDS = 600;

export const load: PageServerLoad = ({ locals: { ctx }, url }) => {
	const next = safeNext(url.searchParams.get('next'));
	if (ctx.actor) redirect(303, landingPath(next, ctx.language, ctx.actor.language));
	return { next };
};

export const actions: Actions = {
	default: async ({ locals: { ctx }, request, cookies }) => {
		const input = await parseForm(signInInput, request);
		if (!input.ok) return fail(400, { problems: input.problems, values: input.values, seconds: 0 });
		const { institute: typed, service_number: serviceNumber, passphrase, shared: isShared } = input.value;
		const next = safeNext(input.value.next);
		const institute = typed || SELF_STUDY_CODE;
		const instituteId = (await findInstituteByCode(ctx, institute))?.id ?? null;
		const userAgent = request.headers.get('user-agent');

		const outcome = await signIn(ctx, { instituteId, institute, serviceNumber, passphrase, isShared, userAgent });
		if (!outcome.ok) {
			const seconds = outcome.reason === 'wait' ? outcome.seconds : 0;
			return fail(seconds > 0 ? 429 : 400, {
				problems: problemOf(outcome.reason, 'passphrase'),
				values: input.values,
				seconds
			});
		}
		const names = cookieNames(ctx.config);
		if (outcome.kind === 'code') {
			const code = makeCookie(ctx.config, names.code, readCode(passphrase), CODE_SECONDS);
			cookies.set(code.name, code.value, code.options);
			const query = new URLSearchParams({ ...(next && { next }), ...(isShared && { shared: '1' }) });
			redirect(303, `${localise(ctx.language, '/sign-in/new-passphrase')}${query.size > 0 ? `?${query}` : ''}`);
		}
		cookies.set(outcome.cookie.name, outcome.cookie.value, outcome.cookie.options);
		const parked = cookies.get(names.parked);
		if (parked) await discardForeignForm(ctx, parked, outcome.accountId);
		redirect(303, landingPath(next, ctx.language, outcome.language));
	}
};
