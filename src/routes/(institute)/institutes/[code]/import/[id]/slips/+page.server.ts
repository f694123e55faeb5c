import { countWaiting, deskDoors, openDesk, printRosterSlips } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { institute } = await openDesk(ctx, event.params.code, deskDoors.roster);
		return { id: event.params.id, waiting: await countWaiting(ctx, institute, event.params.id) };
	});

export const actions: Actions = {
	/** Answers with the codes themselves: they are shown this once and kept nowhere. */
	default: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const { institute } = await openDesk(ctx, event.params.code, deskDoors.roster);
			return { slips: await printRosterSlips(ctx, institute, event.params.id) };
		})
};
