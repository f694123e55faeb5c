import { fail, redirect } from '@sveltejs/kit';
import { inLanguage, localise } from '#lib/base/language.ts';
import { orderProblemOf } from '#lib/institutes/orders/refusals.ts';
import { deskDoors, listPostingOrders, openDesk, postingOptions, readOrder } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import type { Actions, PageServerLoad } from './$types';
import { readOrderForm } from './read-order-form.ts';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { institute, permissions } = await openDesk(ctx, event.params.code, deskDoors.roster);
		return {
			orders: await listPostingOrders(ctx, institute),
			options: postingOptions(ctx.catalogue, ctx.language),
			institute: inLanguage(institute.name, ctx.language),
			seesRecords: permissions.some((each) => deskDoors.record.some((allowed) => allowed === each))
		};
	});

export const actions: Actions = {
	read: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const { institute } = await openDesk(ctx, event.params.code, deskDoors.roster);
			const { list, values, problem } = await readOrderForm(event.request);
			if (problem || !list) return fail(400, { problem: problem ?? orderProblemOf['order-empty'], row: null, values });
			const read = await readOrder(ctx, institute, { list, ...values });
			if (!read.ok) return fail(400, { problem: orderProblemOf[read.reason], row: read.row, values });
			redirect(303, localise(ctx.language, `/institutes/${institute.code}/orders/${read.value}`));
		})
};
