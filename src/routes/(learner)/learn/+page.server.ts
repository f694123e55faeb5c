import { findLessonById } from '#lib/server/curriculum/index.ts';
import { planTrack } from '#lib/server/learning/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = guard(event);
	const plan = await planTrack(ctx);
	const finished = findLessonById(ctx.catalogue, event.url.searchParams.get('finished') ?? '');
	const isFinished = plan.modules.some((module) =>
		module.lessons.some((lesson) => lesson.id === finished?.id && lesson.isFinished)
	);
	const banner = ctx.catalogue.jurisdictions.get(ctx.actor.jurisdiction)?.banner ?? null;
	return { plan, finished: isFinished && finished ? finished.title : null, banner, width: 'wide' };
};
