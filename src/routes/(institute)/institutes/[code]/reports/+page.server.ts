import { fail, redirect } from '@sveltejs/kit';
import { inLanguage, localise } from '#lib/base/language.ts';
import { countListed, describeFilter, noteExport, parsePeopleFilter, peopleParams } from '#lib/server/insight/index.ts';
import { deskDoors, listNodesBelow, mayEnter, openDesk, postingOptions } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { readFields } from '#lib/server/platform/parse-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { fileNames } from './file-names.ts';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { institute, permissions } = await openDesk(ctx, event.params.code, deskDoors.boards);
		const { language, catalogue } = ctx;
		const filter = parsePeopleFilter(event.url.searchParams);
		const units = await listNodesBelow(ctx, institute);
		return {
			count: await countListed(ctx, institute, filter),
			filter: Object.fromEntries(peopleParams(filter)),
			described: describeFilter(ctx, filter),
			options: {
				...postingOptions(catalogue, language),
				bands: [...catalogue.bands].map(([value, name]) => ({ value, label: inLanguage(name, language) })),
				units: units.map(({ code, name }) => ({ value: code, label: `${inLanguage(name, language)} · ${code}` }))
			},
			mayTake: mayEnter(permissions, deskDoors.record),
			institute: { code: institute.code, name: inLanguage(institute.name, language) },
			width: 'wide'
		};
	});

export const actions: Actions = {
	download: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const { institute } = await openDesk(ctx, event.params.code, deskDoors.record);
			const fields = new URLSearchParams(await readFields(event.request));
			const file = fileNames.find((name) => name === fields.get('file'));
			if (!file) return fail(400, { problem: 'chooseOne' as const });

			const filter = parsePeopleFilter(fields);
			await noteExport(ctx, institute, filter);
			redirect(303, localise(ctx.language, `/institutes/${institute.code}/reports/${file}?${peopleParams(filter)}`));
		})
};
