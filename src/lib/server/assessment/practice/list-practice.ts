import type { Module } from '#lib/curriculum/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import { findPracticeRecord } from './find-practice.ts';

/** What can be practised, of one module or of all, with how far the actor has come with each. */
export async function listPractice(ctx: SignedIn, module?: Pick<Module, 'id' | 'slug'>) {
	const { scenarios, cases, exercises } = ctx.catalogue;
	const bodies = [...scenarios.values(), ...cases.values(), ...exercises.values()].filter(
		(body) => !module || body.module === module.id || body.module === module.slug
	);
	if (bodies.length === 0) return [];
	const { finished, open } = await findPracticeRecord(ctx.db.read, ctx.actor.accountId);
	return bodies.map(({ id, kind, title, minutes, isReviewed }) => {
		const own = finished.filter(({ contentId }) => contentId === id);
		return {
			...{ id, kind, title, minutes, isReviewed },
			isOpen: open.some(({ contentId }) => contentId === id),
			tries: own.length,
			isPassed: own.some(({ isPassed, mode }) => isPassed && mode !== 'replay')
		};
	});
}

export type ListedPractice = Awaited<ReturnType<typeof listPractice>>[number];
