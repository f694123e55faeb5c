import { error, fail } from '@sveltejs/kit';
import type { SignedIn } from '#lib/server/platform/context.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		await openAppointing(ctx, event.params.code);
		return {
			options: institutes.postingOptions(ctx.catalogue, ctx.language),
			origin: ctx.config.origin ?? event.url.origin
		};
	});

export const actions: Actions = {
	/** Answers with the slip itself: its code is shown this once and kept nowhere. */
	default: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const institute = await openAppointing(ctx, event.params.code);
			const input = await parseForm(institutes.appointInput, event.request);
			if (!input.ok) return fail(400, { problems: input.problems, values: input.values });
			const { service_number: serviceNumber, ...person } = input.value;
			const outcome = await institutes.appointAdministrator(ctx, institute, { ...person, serviceNumber });
			if (!outcome.ok) return fail(409, { problems: { service_number: 'serviceNumberTaken' }, values: input.values });
			const { name, language } = person;
			return { slip: { name, serviceNumber, language, instituteCode: institute.code, ...outcome.value } };
		})
};

/** To those who may not appoint here the page is not there. */
async function openAppointing(ctx: SignedIn, code: string) {
	const { institute } = await institutes.openDesk(ctx, code, institutes.deskDoors.tree);
	if (!institutes.mayAppoint(ctx.actor.grants, institute.path)) error(404, { message: 'not-found' });
	return institute;
}
