import { inLanguage } from '#lib/base/language.ts';
import {
	countListed,
	describeFilter,
	listRegister,
	parsePeopleFilter,
	peopleParams,
	REGISTER_MOST
} from '#lib/server/insight/index.ts';
import { deskDoors, openDesk } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { institute } = await openDesk(ctx, event.params.code, deskDoors.boards);
		const filter = parsePeopleFilter(event.url.searchParams);
		const { language, catalogue } = ctx;
		return {
			people: await listRegister(ctx, institute, filter),
			count: await countListed(ctx, institute, filter),
			most: REGISTER_MOST,
			described: describeFilter(ctx, filter),
			query: peopleParams(filter).toString(),
			roleNames: Object.fromEntries(
				catalogue.tracks.map(({ role, roleName }) => [role, inLanguage(roleName, language)])
			),
			institute: { code: institute.code, name: inLanguage(institute.name, language) },
			width: 'wide'
		};
	});
