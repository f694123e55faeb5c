import { listPractice, viewBench, viewRefresher } from '#lib/server/assessment/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = guard(event);
	const { missed, due, fresh, known } = await viewBench(ctx);
	return {
		list: await listPractice(ctx),
		refresher: await viewRefresher(ctx),
		bench: { count: ctx.catalogue.bench.length, standing: { missed, due, fresh, known } }
	};
};
