import { fail, redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import { problemKeyOf } from '#lib/institutes/roster/refusals.ts';
import { readMeanings, readRowFilter } from '#lib/institutes/roster/read-form.ts';
import type { Institute } from '#lib/institutes/types.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { findWork } from '#lib/server/platform/jobs/index.ts';
import { readFields } from '#lib/server/platform/parse-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const { ctx, institute, id } = await open(event);
		const filter = readRowFilter(event.url.searchParams);
		return {
			roster: await institutes.showImport(ctx, institute, id, filter),
			outcome: filter.outcome,
			work: await findWork(ctx, id),
			waiting: await institutes.countWaiting(ctx, institute, id)
		};
	});

export const actions: Actions = {
	map: (event) =>
		answer(async () => {
			const { ctx, institute, id } = await open(event);
			const said = readMeanings(await readFields(event.request));
			return settle(ctx, institute, id, await institutes.mapHeadings(ctx, institute, id, said));
		}),
	apply: (event) =>
		answer(async () => {
			const { ctx, institute, id } = await open(event);
			const onlyIfNoneRefused = new Map(await readFields(event.request)).get('only_if_clean') === '1';
			return settle(ctx, institute, id, await institutes.applyRoster(ctx, institute, id, { onlyIfNoneRefused }));
		}),
	again: (event) =>
		answer(async () => {
			const { ctx, institute, id } = await open(event);
			return settle(ctx, institute, id, await institutes.rereadRoster(ctx, institute, id));
		}),
	undo: (event) =>
		answer(async () => {
			const { ctx, institute, id } = await open(event);
			return settle(ctx, institute, id, await institutes.undoRoster(ctx, institute, id));
		})
};

async function open(event: RequestEvent | Parameters<PageServerLoad>[0]) {
	const ctx = guard(event);
	const { institute } = await institutes.openDesk(ctx, event.params.code, institutes.deskDoors.roster);
	return { ctx, institute, id: event.params.id };
}

function settle(
	{ language }: SignedIn,
	{ code }: Institute,
	id: string,
	outcome: { ok: true } | { ok: false; reason: keyof typeof problemKeyOf }
) {
	if (outcome.ok) redirect(303, localise(language, `/institutes/${code}/import/${id}`));
	return fail(409, { problem: problemKeyOf[outcome.reason] });
}
