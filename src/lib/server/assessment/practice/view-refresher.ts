import { dayOf } from '#lib/base/dates.ts';
import type { SignedIn } from '../../platform/context.ts';
import { decideRefresher } from './decide-refresher.ts';
import { findPracticeRecord } from './find-practice.ts';

/** When to come back after the path of talks is done, and for which; null before, and after the last time. */
export async function viewRefresher({ db, actor, clock, catalogue: { scenarios } }: SignedIn) {
	const { finished } = await findPracticeRecord(db.read, actor.accountId);
	const refresher = decideRefresher([...scenarios.keys()], finished, dayOf(clock.now()));
	return refresher && { ...refresher, title: scenarios.get(refresher.talk)!.title };
}
