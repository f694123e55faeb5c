import { expect } from 'vitest';
import type { App } from '#lib/server/app.ts';
import { openAccount } from '#lib/server/identity/index.ts';
import { listPeople, type PeopleFilter } from '#lib/server/insight/index.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { unitOfWork } from '#lib/server/platform/unit-of-work.ts';
import { signedIn } from './people.ts';

export const everybody = { filter: {}, sort: 'name', page: 1 } as const;

/** Service numbers of the people whom this person sees at a desk, in order. */
export async function numbers(ctx: SignedIn, code: string, filter: PeopleFilter = {}): Promise<string[]> {
	const { institute } = await institutes.openDesk(ctx, code, institutes.deskDoors.people);
	const { people, total } = await listPeople(ctx, institute, { ...everybody, filter });
	expect(total).toBe(people.length);
	return people.map(({ serviceNumber }) => serviceNumber).sort();
}

/** An institute by its code. */
export async function nodeOf(app: App, code: string) {
	return (await institutes.findInstituteByCode(app, code))!;
}

/** One more constable of the demo world, without a passphrase. */
export async function addPerson(app: App, serviceNumber: string, name: string, code = 'DEMO'): Promise<void> {
	const ctx = await signedIn(app, 'ADMIN-1');
	const { id: instituteId } = await nodeOf(app, code);
	await unitOfWork(ctx, async (unit) => {
		const person = { instituteId, serviceNumber, name, language: 'ur', passphraseHash: null, isDemo: true } as const;
		const account = await openAccount(unit, person);
		if (!account.ok) throw new Error(account.reason);
		await institutes.addPosting(unit, {
			accountId: account.value,
			instituteId,
			role: 'constable',
			jurisdiction: 'punjab'
		});
	});
}

/** How many queries some work takes. */
export async function counted<Value>(app: App, work: () => Promise<Value>): Promise<{ value: Value; queries: number }> {
	let queries = 0;
	const stop = app.db.watch(() => queries++);
	const value = await work();
	stop();
	return { value, queries };
}
