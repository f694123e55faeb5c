import { error, fail, redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import { kindsBelow } from '#lib/institutes/kinds.ts';
import { addInput, addInstitute, deskDoors, findInstituteByCode, openDesk } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import type { Actions, PageServerLoad } from './$types';

const problemsOf = {
	'code-taken': { code: 'instituteCodeTaken' },
	'kind-does-not-fit': { kind: 'kindDoesNotFit' }
} as const;

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const { institute } = await openDesk(guard(event), event.params.code, deskDoors.tree);
		const kinds = kindsBelow(institute.kind);
		if (kinds.length === 0) error(404, { message: 'not-found' });
		return { kinds };
	});

export const actions: Actions = {
	default: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const { institute } = await openDesk(ctx, event.params.code, deskDoors.tree);
			const input = await parseForm(addInput, event.request);
			if (!input.ok) return fail(400, { problems: input.problems, values: input.values, confirm: false });
			const { code, name_en: en, name_ur: ur, kind, confirmed } = input.value;
			const refused = (reason: keyof typeof problemsOf) =>
				fail(409, { problems: { ...problemsOf[reason] }, values: input.values, confirm: false });
			if (await findInstituteByCode(ctx, code)) return refused('code-taken');
			if (!confirmed) return { problems: {}, values: input.values, confirm: true };
			const outcome = await addInstitute(ctx, institute, { code: code.toUpperCase(), name: { en, ur }, kind });
			if (!outcome.ok) return refused(outcome.reason);
			redirect(303, localise(ctx.language, `/institutes/${outcome.value.code}/structure?done=added`));
		})
};
