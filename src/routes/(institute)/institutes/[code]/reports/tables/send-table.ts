import type { RequestEvent } from '@sveltejs/kit';
import { dayOf } from '#lib/base/dates.ts';
import { buildTable, sendReport, tableNames } from '#lib/server/insight/index.ts';
import { deskDoors, openDesk } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer, NotFound } from '#lib/server/platform/http.ts';

type Asked = RequestEvent<{ code: string; table: string }>;

/** Lists that name nobody who learns: nobody need be told, so a link is enough. */
export function sendTable(event: Asked, kind: 'csv' | 'xlsx'): Promise<Response> {
	return answer(async () => {
		const ctx = guard(event);
		const { institute } = await openDesk(ctx, event.params.code, deskDoors.record);
		const table = tableNames.find((each) => each === event.params.table);
		if (!table) throw new NotFound('table');
		const name = `${institute.code}-${dayOf(ctx.clock.now())}-${table}`;
		return sendReport(await buildTable(ctx, institute, table), { kind, language: ctx.language, name });
	});
}
