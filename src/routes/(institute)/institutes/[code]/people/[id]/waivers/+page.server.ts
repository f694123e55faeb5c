import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { fold } from '#lib/base/fold.ts';
import { isUuid } from '#lib/base/ids.ts';
import { localise } from '#lib/base/language.ts';
import { line } from '#lib/server/identity/index.ts';
import { grantWaiver, viewWaivers, withdrawWaiver, type WaiverRefusal } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer, NotFound } from '#lib/server/platform/http.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import { wordsOf } from '#lib/ui/words.ts';
import { sayWhat } from '../../../describe-work.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const waiverInput = v.object({
	subject: v.pipe(v.optional(v.string(), ''), v.nonEmpty('chooseOption'), v.maxLength(60, 'chooseOption')),
	until_on: v.pipe(v.optional(v.string(), ''), v.transform(fold), v.isoDate('writeDay')),
	reason: line('writeReason', 300)
});
const withdrawInput = v.object({ waiver: v.optional(v.string(), '') });
const problems: Record<WaiverRefusal, Record<string, string>> = {
	oneself: { subject: 'waiverOneself' },
	'nothing-to-waive': { subject: 'waiverNothing' },
	'day-past': { until_on: 'duePast' },
	'day-too-far': { until_on: 'dayTooFar' }
};

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const { ctx, code, id } = open(event);
		const { person, cycle, open: work, waivers } = await viewWaivers(ctx, code, id);
		const { saved, withdrawn } = wordsOf(ctx.language).waivers;
		return {
			notice: new Map(Object.entries({ saved, withdrawn })).get(event.url.searchParams.get('done') ?? ''),
			person,
			isOneself: id === ctx.actor.accountId,
			cycle,
			work: work.map(({ id: value, moduleIds, dueOn }) => ({ value, what: sayWhat(ctx, moduleIds), dueOn })),
			waivers: waivers.map(({ subject, ...waiver }) => ({
				...waiver,
				subject: subject.kind === 'cycle' ? subject : { ...subject, what: sayWhat(ctx, subject.moduleIds) }
			}))
		};
	});

export const actions: Actions = {
	grant: (event) =>
		answer(async () => {
			const { ctx, code, id } = open(event);
			await viewWaivers(ctx, code, id);
			const input = await parseForm(waiverInput, event.request);
			if (!input.ok) return fail(400, { problems: input.problems, values: input.values });
			const { subject, until_on: untilOn, reason } = input.value;
			const outcome = await grantWaiver(ctx, code, id, { subject, untilOn, reason });
			if (!outcome.ok) return fail(409, { problems: problems[outcome.reason], values: input.values });
			return done(event, ctx, 'saved');
		}),
	withdraw: (event) =>
		answer(async () => {
			const { ctx, code, id } = open(event);
			const input = await parseForm(withdrawInput, event.request);
			const waiverId = input.ok ? input.value.waiver : '';
			await withdrawWaiver(ctx, code, id, waiverId);
			return done(event, ctx, 'withdrawn');
		})
};

function open(event: RequestEvent) {
	const ctx = guard(event);
	const { code, id } = event.params;
	if (!isUuid(id)) throw new NotFound('The person');
	return { ctx, code, id };
}

function done({ params }: RequestEvent, ctx: SignedIn, what: string): never {
	redirect(303, localise(ctx.language, `/institutes/${params.code}/people/${params.id}/waivers?done=${what}`));
}
