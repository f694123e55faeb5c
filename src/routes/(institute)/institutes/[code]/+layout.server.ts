import { inLanguage } from '#lib/base/language.ts';
import { permissions } from '#lib/institutes/types.ts';
import { openDesk, sightUntil } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const desk = await openDesk(ctx, event.params.code, permissions);
		const { code, name } = desk.institute;
		const until = sightUntil(ctx, desk.institute);
		return {
			desk: { code, name: inLanguage(name, ctx.language), permissions: desk.permissions, until },
			width: 'wide'
		};
	});
