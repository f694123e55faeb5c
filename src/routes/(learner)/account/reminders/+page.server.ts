import { fail, redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { readFields } from '#lib/server/platform/parse-form.ts';
import { findMyAddress, keepAddress, removeAddress } from '#lib/server/reminders/index.ts';
import type { Actions, PageServerLoad } from './$types';

const problemOf = { 'address-odd': 'addressOdd', 'reminders-off': 'remindersOff' } as const;

export const load: PageServerLoad = async (event) => ({ reminders: await findMyAddress(guard(event)) });

export const actions: Actions = {
	keep: async (event) => {
		const ctx = guard(event);
		const address = new Map(await readFields(event.request)).get('address') ?? '';
		const outcome = await keepAddress(ctx, address);
		if (!outcome.ok) return fail(409, { problems: { address: problemOf[outcome.reason] }, values: { address } });
		return done(ctx, 'remindersKept');
	},
	remove: async (event) => {
		const ctx = guard(event);
		await removeAddress(ctx);
		return done(ctx, 'remindersRemoved');
	}
};

function done({ language }: SignedIn, what: string): never {
	redirect(303, localise(language, `/account?done=${what}`));
}
