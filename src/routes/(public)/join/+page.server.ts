import { fail, redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import { problemOf } from '#lib/identity/refusals.ts';
import { suggestPassphrase } from '#lib/identity/suggest-passphrase.ts';
import { joinInput, joinSelfStudy, postingOptions } from '#lib/server/institutes/index.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx } }) => {
	if (ctx.actor) redirect(303, localise(ctx.language, '/learn'));
	return { frame: 'quiet', options: postingOptions(ctx.catalogue, ctx.language), suggestion: suggestPassphrase() };
};

export const actions: Actions = {
	/** Answers with the recovery codes instead of leading on: they are shown this once and kept nowhere. */
	default: async ({ locals: { ctx }, request, cookies }) => {
		const input = await parseForm(joinInput, request);
		if (!input.ok) return fail(400, { problems: input.problems, values: input.values });
		const { service_number: serviceNumber, new_passphrase: newPassphrase, shared: isShared, ...person } = input.value;
		const userAgent = request.headers.get('user-agent');

		const outcome = await joinSelfStudy(ctx, { ...person, serviceNumber, newPassphrase, isShared, userAgent });
		if (!outcome.ok) return fail(409, { problems: problemOf(outcome.reason), values: input.values });
		const { cookie, codes } = outcome.value;
		cookies.set(cookie.name, cookie.value, cookie.options);
		return { joined: { serviceNumber, opensIn: person.language, codes } };
	}
};
