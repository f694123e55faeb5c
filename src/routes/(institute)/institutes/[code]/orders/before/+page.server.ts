import { inLanguage } from '#lib/base/language.ts';
import { viewServedBefore } from '#lib/server/insight/index.ts';
import { deskDoors, openDesk } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { institute } = await openDesk(ctx, event.params.code, deskDoors.record);
		const asked = Number(event.url.searchParams.get('page'));
		const { people, ...list } = await viewServedBefore(ctx, institute, Number.isSafeInteger(asked) ? asked : 1);
		const say = (text: { en: string; ur?: string }) => inLanguage(text, ctx.language);
		return {
			...list,
			people: people.map(({ roleName, institute: place, modules, certificates, ...person }) => ({
				...person,
				role: say(roleName),
				place: say(place),
				done: [...modules, ...certificates].map(say)
			}))
		};
	});
