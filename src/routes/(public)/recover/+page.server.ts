import { fail, redirect } from '@sveltejs/kit';
import { landingPath } from '#lib/identity/next-path.ts';
import { problemOf } from '#lib/identity/refusals.ts';
import { suggestPassphrase } from '#lib/identity/suggest-passphrase.ts';
import { recoverAccount, recoverInput } from '#lib/server/identity/index.ts';
import { getSelfStudyInstitute } from '#lib/server/institutes/index.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ suggestion: suggestPassphrase() });

export const actions: Actions = {
	default: async ({ locals: { ctx }, request, cookies }) => {
		const input = await parseForm(recoverInput, request);
		if (!input.ok) return fail(400, { problems: input.problems, values: input.values });
		const { service_number: serviceNumber, code, new_passphrase: newPassphrase, shared: isShared } = input.value;
		const institute = await getSelfStudyInstitute(ctx);

		const outcome = await recoverAccount(ctx, {
			instituteId: institute.id,
			instituteCode: institute.code,
			serviceNumber,
			code,
			newPassphrase,
			isShared,
			userAgent: request.headers.get('user-agent')
		});
		if (!outcome.ok) return fail(409, { problems: problemOf(outcome.reason), values: input.values });
		const { cookie, language } = outcome.value;
		cookies.set(cookie.name, cookie.value, cookie.options);
		redirect(303, landingPath(null, ctx.language, language));
	}
};
