import { fail, redirect } from '@sveltejs/kit';
import { dayOf } from '#lib/base/dates.ts';
import { inLanguage, localise } from '#lib/base/language.ts';
import { deskDoors, enterHeadcount, openDesk, viewHeadcounts } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { wordsOf } from '#lib/ui/words.ts';
import type { Actions, PageServerLoad } from './$types';
import { readHeadcountForm } from './read-form.ts';

const problemsOf = {
	'nothing-counted': { form: 'countNothing' },
	'day-ahead': { counted_on: 'dayAhead' }
} as const satisfies Record<string, Record<string, string>>;

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { institute } = await openDesk(ctx, event.params.code, deskDoors.tree);
		return {
			notice: event.url.searchParams.get('done') === 'entered' ? wordsOf(ctx.language).desk.headcount.done : undefined,
			today: dayOf(ctx.clock.now()),
			bands: [...ctx.catalogue.bands].map(([band, name]) => ({ band, name: inLanguage(name, ctx.language) })),
			entries: await viewHeadcounts(ctx, institute)
		};
	});

export const actions: Actions = {
	default: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const { institute } = await openDesk(ctx, event.params.code, deskDoors.tree);
			const form = await readHeadcountForm(event.request);
			if (!form.ok) return fail(400, { problems: form.problems, values: form.values });
			const outcome = await enterHeadcount(ctx, institute, form.value);
			if (!outcome.ok)
				return fail(409, { problems: problemsOf[outcome.reason] as Record<string, string>, values: form.values });
			redirect(303, localise(ctx.language, `/institutes/${institute.code}/structure/headcount?done=entered`));
		})
};
