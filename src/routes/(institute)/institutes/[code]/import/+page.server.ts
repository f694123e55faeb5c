import { fail, redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import { problemKeyOf } from '#lib/institutes/roster/refusals.ts';
import { deskDoors, listRosterImports, openDesk, postingOptions, readRoster } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import type { Actions, PageServerLoad } from './$types';

const MOST_BYTES = 5 * 1024 * 1024;

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { institute } = await openDesk(ctx, event.params.code, deskDoors.roster);
		return { imports: await listRosterImports(ctx, institute), options: postingOptions(ctx.catalogue, ctx.language) };
	});

export const actions: Actions = {
	read: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const { institute } = await openDesk(ctx, event.params.code, deskDoors.roster);
			const form = await event.request.formData().catch(() => new FormData());
			const file = form.get('roster');
			if (!(file instanceof File) || (file.size === 0 && file.name === ''))
				return fail(400, { problem: 'chooseFile', row: null });
			if (file.size > MOST_BYTES) return fail(400, { problem: 'fileLarge', row: null });
			const bytes = new Uint8Array(await file.arrayBuffer());
			const read = await readRoster(ctx, institute, { name: file.name, bytes });
			if (!read.ok) return fail(400, { problem: problemKeyOf[read.reason], row: read.row });
			redirect(303, localise(ctx.language, `/institutes/${institute.code}/import/${read.value}`));
		})
};
