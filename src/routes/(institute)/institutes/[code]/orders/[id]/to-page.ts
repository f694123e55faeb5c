import type { OrderOutcome } from '#lib/institutes/orders/types.ts';
import { ORDER_ROWS_A_PAGE, type showOrder } from '#lib/server/institutes/index.ts';
import { foreseeDuties } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { sayForeseen, sayRow } from './say-row.ts';

const MOST_NAMED = 100;

/** An order for its page: a hundred rows in the words of the reader, with what another duty means for their lessons. */
export async function toPage(
	ctx: SignedIn,
	{ rows, against, ...order }: Awaited<ReturnType<typeof showOrder>>,
	{ outcome, page }: { outcome: OrderOutcome | null; page: number }
) {
	const chosen = outcome ? rows.filter((row) => row.outcome === outcome) : rows;
	const pages = Math.max(1, Math.ceil(chosen.length / ORDER_ROWS_A_PAGE));
	const here = Math.min(page, pages);
	const shown = chosen.slice((here - 1) * ORDER_ROWS_A_PAGE, here * ORDER_ROWS_A_PAGE);
	const foreseen = await foreseeDuties(
		ctx,
		shown.flatMap(({ accountId, before, after }) =>
			accountId && before && after ? [{ accountId, before, after }] : []
		)
	);
	const losing = rows.filter(({ rights, led }) => rights.length > 0 || led > 0);
	const waiting = rows.filter(({ state }) => state === 'waiting');
	return {
		...order,
		page: here,
		pages,
		rows: shown.map((row) => ({
			...sayRow(ctx, row),
			...sayForeseen(ctx.language, foreseen.get(row.accountId ?? ''))
		})),
		losing: losing.slice(0, MOST_NAMED).map((row) => sayRow(ctx, row)),
		losingCount: losing.length,
		waiting: waiting.length,
		nextDay: waiting.map(({ startsOn }) => startsOn!).sort()[0] ?? null,
		against: against.slice(0, MOST_NAMED).map((row) => sayRow(ctx, row)),
		againstCount: against.length,
		kept: rows.filter(({ kept }) => kept !== null).map((row) => sayRow(ctx, row))
	};
}
