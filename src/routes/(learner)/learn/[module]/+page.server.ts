import { listPractice } from '#lib/server/assessment/index.ts';
import { findModule } from '#lib/server/curriculum/index.ts';
import { planModule } from '#lib/server/learning/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer, NotFound } from '#lib/server/platform/http.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const module = findModule(ctx.catalogue, event.params.module);
		if (!module) throw new NotFound('module');
		const step = await planModule(ctx, module);
		const finished = step.lessons.find(
			(lesson) => lesson.isFinished && lesson.id === event.url.searchParams.get('finished')
		);
		return {
			module: step,
			objectives: module.objectives,
			finished: finished?.title ?? null,
			practice: await listPractice(ctx, module)
		};
	});
