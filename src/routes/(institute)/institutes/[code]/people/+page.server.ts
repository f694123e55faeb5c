import { inLanguage } from '#lib/base/language.ts';
import { peopleSorts } from '#lib/insight/people-sort.ts';
import { listPeople, parsePeopleFilter, peopleParams } from '#lib/server/insight/index.ts';
import { deskDoors, listNodesBelow, mayEnter, openDesk, postingOptions } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { institute, permissions } = await openDesk(ctx, event.params.code, deskDoors.people);
		const asked = event.url.searchParams;
		const filter = parsePeopleFilter(asked);
		const sort = peopleSorts.find((each) => each === asked.get('sort')) ?? 'name';
		const page = /^\d{1,6}$/.test(asked.get('page') ?? '') ? Number(asked.get('page')) : 1;
		const { language, catalogue } = ctx;
		const units = await listNodesBelow(ctx, institute);
		return {
			list: await listPeople(ctx, institute, { filter, sort, page }),
			filter: Object.fromEntries(peopleParams(filter)),
			sort,
			options: {
				...postingOptions(catalogue, language),
				bands: [...catalogue.bands].map(([value, name]) => ({ value, label: inLanguage(name, language) })),
				units: units.map(({ code, name }) => ({ value: code, label: `${inLanguage(name, language)} · ${code}` }))
			},
			roleNames: Object.fromEntries(
				catalogue.tracks.map(({ role, roleName }) => [role, inLanguage(roleName, language)])
			),
			mayOpen: mayEnter(permissions, deskDoors.record),
			mayPrint: mayEnter(permissions, deskDoors.slips)
		};
	});
