import { deskDoors, exportRoster, openDesk } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { institute } = await openDesk(ctx, event.params.code, deskDoors.roster);
		return new Response(await exportRoster(ctx, institute, 'xlsx'), {
			headers: {
				'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
				'content-disposition': `attachment; filename="roster-${encodeURIComponent(institute.code)}.xlsx"`
			}
		});
	});
