import { redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import { cleanText } from '#lib/server/platform/parse-form.ts';
import type { PageServerLoad } from './$types';

/** The form asks with `?code=`; the answer has an address of its own, the one under the printed square. */
export const load: PageServerLoad = ({ url, locals }) => {
	const code = cleanText(url.searchParams.get('code') ?? '')
		.trim()
		.slice(0, 80);
	if (code) redirect(303, localise(locals.ctx.language, `/verify/${encodeURIComponent(code)}`));
	return {};
};
