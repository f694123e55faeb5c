import { delocalise, inLanguage } from '#lib/base/language.ts';
import { runsSystem } from '#lib/server/institutes/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { rememberLanguage } from '#lib/server/platform/remember-language.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { ctx }, url, cookies, request }) => {
	const { language } = ctx;
	const { path } = delocalise(url.pathname);
	rememberLanguage({ language, path, url, cookies, request, isSecure: ctx.config.isSecure });
	return { language, path, viewer: ctx.actor ? viewerOf({ ...ctx, actor: ctx.actor }) : null };
};

/** What the frame and the pages may know of who is signed in. */
function viewerOf({ actor, catalogue, language }: SignedIn) {
	const track = catalogue.tracks.find(({ role }) => role === actor.role);
	return {
		name: actor.name,
		serviceNumber: actor.serviceNumber,
		instituteName: inLanguage(actor.institute.name, language),
		roleName: track ? inLanguage(track.roleName, language) : actor.role,
		jurisdiction: actor.jurisdiction,
		runsSystem: runsSystem(actor.grants),
		permissions: [...new Set(actor.grants.map((grant) => grant.permission))]
	};
}
