import { fail, redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import { deskDoors, openDesk, renameInput, renameInstitute } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const { institute } = await openDesk(guard(event), event.params.code, deskDoors.tree);
		return { name: institute.name };
	});

export const actions: Actions = {
	default: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const { institute } = await openDesk(ctx, event.params.code, deskDoors.tree);
			const input = await parseForm(renameInput, event.request);
			if (!input.ok) return fail(400, { problems: input.problems, values: input.values, confirm: false });
			const { name_en: en, name_ur: ur, confirmed } = input.value;
			if (!confirmed) return { problems: {}, values: input.values, confirm: true };
			await renameInstitute(ctx, { id: institute.id, name: { en, ur } });
			redirect(303, localise(ctx.language, `/institutes/${institute.code}/structure?done=renamed`));
		})
};
