import { viewBench, viewPracticeRoom } from '#lib/server/assessment/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = guard(event);
	const { missed, due, fresh, known } = await viewBench(ctx);
	return {
		...(await viewPracticeRoom(ctx)),
		bench: { count: ctx.catalogue.bench.length, standing: { missed, due, fresh, known } }
	};
};
