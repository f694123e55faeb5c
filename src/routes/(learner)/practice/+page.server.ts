import { findPracticeRecord, viewBench } from '#lib/server/assessment/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = guard(event);
	const { finished, open } = await findPracticeRecord(ctx.db.read, ctx.actor.accountId);
	const { scenarios, cases, exercises } = ctx.catalogue;
	const list = [...scenarios.values(), ...cases.values(), ...exercises.values()].map((body) => {
		const own = finished.filter(({ contentId }) => contentId === body.id);
		return {
			id: body.id,
			kind: body.kind,
			title: body.title,
			minutes: body.minutes,
			isReviewed: body.isReviewed,
			isOpen: open.some(({ contentId }) => contentId === body.id),
			tries: own.length,
			isPassed: own.some(({ isPassed, mode }) => isPassed && mode !== 'replay')
		};
	});
	const { missed, due, fresh, known } = await viewBench(ctx);
	return { list, bench: { count: ctx.catalogue.bench.length, standing: { missed, due, fresh, known } } };
};
