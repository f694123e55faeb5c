import { dayOf } from '#lib/base/dates.ts';
import type { Module } from '#lib/curriculum/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import { decideRefresher } from './decide-refresher.ts';
import { findPracticeRecord } from './find-practice.ts';

type PracticeRecord = Awaited<ReturnType<typeof findPracticeRecord>>;

/** What of a module can be practised, with how far the actor has come with each. */
export async function listPractice(ctx: SignedIn, module: Pick<Module, 'id'>) {
	const bodies = bodiesOf(ctx).filter((body) => body.module === module.id);
	if (bodies.length === 0) return [];
	return withRecord(bodies, await findPracticeRecord(ctx.db.read, ctx.actor.accountId));
}

/**
 * The same of all modules; and when to come back after the path of talks is done, and for which: null before, and after
 * the last time.
 */
export async function viewPracticeRoom(ctx: SignedIn) {
	const { scenarios } = ctx.catalogue;
	const record = await findPracticeRecord(ctx.db.read, ctx.actor.accountId);
	const refresher = decideRefresher([...scenarios.keys()], record.finished, dayOf(ctx.clock.now()));
	return {
		list: withRecord(bodiesOf(ctx), record),
		refresher: refresher && { ...refresher, title: scenarios.get(refresher.talk)!.title }
	};
}

function bodiesOf({ catalogue: { scenarios, cases, exercises } }: SignedIn) {
	return [...scenarios.values(), ...cases.values(), ...exercises.values()];
}

function withRecord(bodies: ReturnType<typeof bodiesOf>, { finished, open }: PracticeRecord) {
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
