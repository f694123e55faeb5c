import { listAssignments, sayWhom } from '#lib/server/learning/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { wordsOf } from '#lib/ui/words.ts';
import type { PageServerLoad } from './$types';
import { sayWhat } from '../describe-work.ts';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { mayEdit, assignments } = await listAssignments(ctx, event.params.code);
		const rows = assignments.map(async (work) => ({
			id: work.id,
			what: sayWhat(ctx, work.moduleIds),
			whom: await sayWhom(ctx, work),
			dueOn: work.dueOn,
			done: work.done,
			open: work.isOverdue ? 0 : work.people - work.done,
			overdue: work.isOverdue ? work.people - work.done - work.waived : 0,
			waived: work.waived
		}));
		const { done } = wordsOf(ctx.language).assignments;
		return {
			notice: event.url.searchParams.get('done') === 'withdrawn' ? done.withdrawn : undefined,
			mayEdit,
			assignments: await Promise.all(rows)
		};
	});
