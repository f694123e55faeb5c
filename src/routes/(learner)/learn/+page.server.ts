import { dayOf } from '#lib/base/dates.ts';
import { inLanguage } from '#lib/base/language.ts';
import { findLessonById } from '#lib/server/curriculum/index.ts';
import { listAttended, planTrack, viewOwnCycle } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { listReminders } from '#lib/server/reminders/index.ts';
import { wordsOf } from '#lib/ui/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = guard(event);
	const [plan, cycle, sessions] = await Promise.all([
		planTrack(ctx),
		viewOwnCycle(ctx),
		listAttended(ctx, ctx.actor.accountId)
	]);
	const finished = findLessonById(ctx.catalogue, event.url.searchParams.get('finished') ?? '');
	const isFinished = plan.modules.some((module) =>
		module.lessons.some((lesson) => lesson.id === finished?.id && lesson.isFinished)
	);
	const banner = ctx.catalogue.jurisdictions.get(ctx.actor.jurisdiction)?.banner ?? null;
	const today = dayOf(ctx.clock.now());
	const due = plan.due.map((work) => ({ ...work, what: sayWork(ctx, work.moduleIds) }));
	// One reminder at a time: of what is due first.
	const reminder = due.find(({ remindedOn }) => remindedOn !== null) ?? null;
	const [pressing = null] = reminder ? [] : await listReminders(ctx, ctx.actor.accountId, ctx.language);
	return {
		plan,
		cycle,
		sessions,
		due,
		reminder,
		pressing,
		today,
		finished: isFinished && finished ? finished.title : null,
		banner,
		width: 'wide'
	};
};

function sayWork({ catalogue, language }: SignedIn, moduleIds: string[]): string {
	if (moduleIds.length === 0) return wordsOf(language).learning.due.wholeTrack;
	const modules = catalogue.modules.filter(({ id }) => moduleIds.includes(id));
	return modules.map(({ title }) => inLanguage(title, language)).join(language === 'ur' ? '، ' : ', ');
}
