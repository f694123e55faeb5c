import { inLanguage } from '#lib/base/language.ts';
import { deskDoors, openDesk, showOrder } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { sayRow } from '../say-row.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { institute } = await openDesk(ctx, event.params.code, deskDoors.roster);
		const { rows, ...order } = await showOrder(ctx, institute, event.params.id);
		return {
			order,
			rows: rows.map((row) => ({ ...sayRow(ctx, row), lessons: [] })),
			institute: inLanguage(institute.name, ctx.language),
			width: 'wide'
		};
	});
