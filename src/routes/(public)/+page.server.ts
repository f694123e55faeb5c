import { redirect } from '@sveltejs/kit';
import { delocalise } from '#lib/base/language.ts';
import { isBareWelcome, languageCookie } from '#lib/server/platform/remember-language.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, url, cookies }) => {
	const { path } = delocalise(url.pathname);
	if (cookies.get(languageCookie) === 'ur' && isBareWelcome(ctx.language, path, url)) redirect(307, '/ur');
	return { isDemo: ctx.config.mode !== 'production', width: 'wide' };
};
