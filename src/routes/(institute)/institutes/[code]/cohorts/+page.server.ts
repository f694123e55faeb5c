import { fail, redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import { listCohorts } from '#lib/server/insight/index.ts';
import { cohortEditors, cohortNameInput, createCohort, openDesk } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const { cohorts, mayEdit } = await listCohorts(guard(event), event.params.code);
		return { cohorts, mayEdit };
	});

export const actions: Actions = {
	create: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const { code } = event.params;
			await openDesk(ctx, code, cohortEditors);
			const input = await parseForm(cohortNameInput, event.request);
			if (!input.ok) return fail(400, { problems: input.problems, values: input.values });
			const id = await createCohort(ctx, code, input.value.name);
			redirect(303, localise(ctx.language, `/institutes/${code}/cohorts/${id}?done=created`));
		})
};
