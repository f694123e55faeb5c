import type { Institute } from '#lib/institutes/types.ts';
import type { PeopleState } from '#lib/insight/people-filter.ts';
import type { SignedIn } from '../../platform/context.ts';
import { sumTotals } from '../counters/repository.ts';
import { findReach } from '../reach/repository.ts';

/** In the order in which they ask for a call. */
export const needStates = ['overdue', 'stuck', 'inactive', 'due-soon', 'not-started'] as const satisfies PeopleState[];
export type Needs = Record<(typeof needStates)[number] | 'all' | 'help' | 'complete' | 'waived', number>;

/** Who needs the instructor today, from the counters: each number is that of the list behind it. */
export async function countNeeds({ db }: SignedIn, { path }: Pick<Institute, 'path'>): Promise<Needs> {
	const rows = await sumTotals(db.read, await findReach(db.read, path), { kinds: ['share', 'need'] });
	const of = (wanted: string) => rows.filter(({ key }) => key === wanted).reduce((sum, { amount }) => sum + amount, 0);
	return {
		all: of('learners'),
		help: of('help'),
		overdue: of('overdue'),
		waived: of('waived'),
		stuck: of('stuck'),
		inactive: of('inactive'),
		'due-soon': of('due-soon'),
		'not-started': of('learners') - of('started'),
		complete: of('completed')
	};
}

/** The state of the people to call first, `none` where nobody waits, `nobody` where no person is there yet. */
export function firstNeed(needs: Needs): (typeof needStates)[number] | 'none' | 'nobody' {
	if (needs.all === 0) return 'nobody';
	return needStates.find((state) => needs[state] > 0) ?? 'none';
}
