import { isUuid } from '#lib/base/ids.ts';
import { viewPracticeDesk } from '#lib/server/insight/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const asked = event.url.searchParams.get('cohort') ?? '';
		const cohort = isUuid(asked) ? asked : null;
		const titles = [...ctx.catalogue.scenarios.values()].map(({ id, title }) => [id, title] as const);
		return {
			cohort,
			practice: await viewPracticeDesk(ctx, event.params.code, cohort),
			titles: Object.fromEntries(titles)
		};
	});
