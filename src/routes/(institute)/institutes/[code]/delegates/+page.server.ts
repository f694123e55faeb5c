import { redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import { deskDoors, endDelegation, openDesk, viewDelegations } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { readFields } from '#lib/server/platform/parse-form.ts';
import { wordsOf } from '#lib/ui/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { institute } = await openDesk(ctx, event.params.code, deskDoors.delegate);
		const delegations = await viewDelegations(ctx, institute);
		return {
			notice:
				event.url.searchParams.get('done') === 'ended' ? wordsOf(ctx.language).desk.delegate.done.ended : undefined,
			live: delegations.filter(({ isLive }) => isLive),
			past: delegations.filter(({ isLive }) => !isLive)
		};
	});

export const actions: Actions = {
	end: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const { institute } = await openDesk(ctx, event.params.code, deskDoors.delegate);
			const fields = new Map(await readFields(event.request));
			await endDelegation(ctx, institute, fields.get('person') ?? '');
			redirect(303, localise(ctx.language, `/institutes/${institute.code}/delegates?done=ended`));
		})
};
