import { deskDoors, exportOrder, openDesk } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';

const types = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/** An order as a file. */
export function sendOrder(
	event: Parameters<typeof guard>[0] & { params: { code: string; id: string } },
	kind: 'csv' | 'xlsx'
): Promise<Response> {
	return answer(async () => {
		const ctx = guard(event);
		const { institute } = await openDesk(ctx, event.params.code, deskDoors.roster);
		const name = `order-${encodeURIComponent(institute.code)}.${kind}`;
		return new Response(await exportOrder(ctx, institute, event.params.id, kind), {
			headers: { 'content-type': types[kind], 'content-disposition': `attachment; filename="${name}"` }
		});
	});
}
