import type { SignedIn } from '../../platform/context.ts';
import { listPeopleAfter, type ReportPerson, type Whom } from './repository.ts';

export const AT_ONCE = 500;

/** Everybody of a list, some hundred at a time: memory does not grow with the list. */
export async function* walkPeople(ctx: SignedIn, whom: Whom): AsyncGenerator<ReportPerson[]> {
	let after: ReportPerson | null = null;
	for (;;) {
		const people: ReportPerson[] = await listPeopleAfter(ctx, whom, after, AT_ONCE);
		if (people.length > 0) yield people;
		if (people.length < AT_ONCE) return;
		after = people.at(-1)!;
	}
}
