import { fail, redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import { orderProblemOf } from '#lib/institutes/orders/refusals.ts';
import { readOrderFilter, readOrderMeanings } from '#lib/institutes/orders/read-form.ts';
import type { Institute } from '#lib/institutes/types.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { findWork } from '#lib/server/platform/jobs/index.ts';
import { readFields } from '#lib/server/platform/parse-form.ts';
import { toPage } from './to-page.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const { ctx, institute, id } = await open(event);
		const filter = readOrderFilter(event.url.searchParams);
		return {
			order: await toPage(ctx, await institutes.showOrder(ctx, institute, id), filter),
			outcome: filter.outcome,
			work: await findWork(ctx, id)
		};
	});

export const actions: Actions = {
	map: (event) =>
		answer(async () => {
			const { ctx, institute, id } = await open(event);
			const said = readOrderMeanings(await readFields(event.request));
			return settle(ctx, institute, id, await institutes.mapOrderHeadings(ctx, institute, id, said));
		}),
	apply: (event) =>
		answer(async () => {
			const { ctx, institute, id } = await open(event);
			const onlyIfNoneRefused = await isTicked(event.request, 'only_if_clean');
			return settle(ctx, institute, id, await institutes.applyOrder(ctx, institute, id, { onlyIfNoneRefused }));
		}),
	again: (event) =>
		answer(async () => {
			const { ctx, institute, id } = await open(event);
			return settle(ctx, institute, id, await institutes.rereadOrder(ctx, institute, id));
		}),
	cancel: (event) =>
		answer(async () => {
			const { ctx, institute, id } = await open(event);
			return settle(ctx, institute, id, await institutes.cancelOrder(ctx, institute, id));
		}),
	undo: (event) =>
		answer(async () => {
			const { ctx, institute, id } = await open(event);
			const leaveKept = await isTicked(event.request, 'leave_kept');
			return settle(ctx, institute, id, await institutes.undoOrder(ctx, institute, id, { leaveKept }));
		})
};

async function open(event: RequestEvent | Parameters<PageServerLoad>[0]) {
	const ctx = guard(event);
	const { institute } = await institutes.openDesk(ctx, event.params.code, institutes.deskDoors.roster);
	return { ctx, institute, id: event.params.id };
}

async function isTicked(request: Request, name: string): Promise<boolean> {
	return new Map(await readFields(request)).get(name) === '1';
}

function settle(
	{ language }: SignedIn,
	{ code }: Institute,
	id: string,
	outcome: { ok: true } | { ok: false; reason: keyof typeof orderProblemOf }
) {
	if (outcome.ok) redirect(303, localise(language, `/institutes/${code}/orders/${id}`));
	return fail(409, { problem: orderProblemOf[outcome.reason] });
}
