import { fail } from '@sveltejs/kit';
import { listSlipPeople } from '#lib/server/insight/index.ts';
import { deskDoors, issueOneTimeCodes, MOST_SLIPS, openDesk } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { readFields } from '#lib/server/platform/parse-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		await openDesk(ctx, event.params.code, deskDoors.slips);
		return { origin: ctx.config.origin ?? event.url.origin };
	});

export const actions: Actions = {
	/** Answers with the codes themselves: they are shown this once and kept nowhere. */
	default: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const { institute } = await openDesk(ctx, event.params.code, deskDoors.slips);
			const fields = await readFields(event.request);
			const ids = [...new Set(fields.filter(([name]) => name === 'person').map(([, id]) => id))];
			if (ids.length > MOST_SLIPS) return fail(400, { reason: 'many' as const, slips: [], without: [] });
			const people = await listSlipPeople(ctx, institute, ids);
			if (people.length === 0) return fail(400, { reason: 'nobody' as const, slips: [], without: [] });
			const issued = await issueOneTimeCodes(
				ctx,
				people.map(({ id }) => id)
			);
			return {
				reason: null,
				slips: people.flatMap((person) => {
					const slip = issued.get(person.id);
					return slip ? [{ ...person, ...slip }] : [];
				}),
				without: people.filter(({ id }) => !issued.has(id)).map(({ name }) => name)
			};
		})
};
