import type { Institute } from '#lib/institutes/types.ts';
import type { PeopleState } from '#lib/insight/people-filter.ts';
import type { SignedIn } from '../../platform/context.ts';
import { countPeople } from './repository.ts';

/** In the order in which they ask for a call. */
export const needStates = ['overdue', 'stuck', 'inactive', 'due-soon', 'not-started'] as const satisfies PeopleState[];
export type Needs = Record<(typeof needStates)[number] | 'all' | 'help' | 'complete' | 'waived', number>;

/** Who needs the instructor today: each number is that of the list behind it, counted by the same condition. */
export async function countNeeds(ctx: SignedIn, { path }: Pick<Institute, 'path'>): Promise<Needs> {
	const states = [...needStates, 'help', 'complete', 'waived'] as const;
	const numbers = await Promise.all([
		countPeople(ctx, { filter: {}, path }),
		...states.map((state) => countPeople(ctx, { filter: { state }, path }))
	]);
	const [all, ...others] = numbers;
	return { ...Object.fromEntries(states.map((state, index) => [state, others[index]])), all } as Needs;
}

/** The state of the people to call first, `none` where nobody waits, `nobody` where no person is there yet. */
export function firstNeed(needs: Needs): (typeof needStates)[number] | 'none' | 'nobody' {
	if (needs.all === 0) return 'nobody';
	return needStates.find((state) => needs[state] > 0) ?? 'none';
}
