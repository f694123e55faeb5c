import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { addDays, dayOf } from '#lib/base/dates.ts';
import { fold } from '#lib/base/fold.ts';
import { localise } from '#lib/base/language.ts';
import { viewPerson, viewRecord } from '#lib/server/insight/index.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import { waiverKeepers } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import { wordsOf } from '#lib/ui/words.ts';
import { sayWhat } from '../../describe-work.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const untilInput = v.object({
	until_on: v.pipe(v.optional(v.string(), ''), v.transform(fold), v.isoDate('writeDay'))
});
const delegateProblems = { 'until-past': 'untilPast', 'until-far': 'untilFar', self: 'delegateSelf' } as const;

/** Shown to those who opened it in the last half day; to others a page that asks them to. Looking itself writes nothing. */
export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { institute, permissions } = await institutes.openDesk(ctx, event.params.code, institutes.deskDoors.record);
		const person = await viewPerson(ctx, institute, event.params.id);
		const isOpen = await institutes.isRecordOpen(ctx, person.learnerId);
		return {
			person,
			record: isOpen ? withWork(ctx, await viewRecord(ctx, institute, person.learnerId)) : null,
			mayExcuse: institutes.mayEnter(permissions, waiverKeepers),
			mayPrint: institutes.mayEnter(permissions, institutes.deskDoors.slips),
			notice: new Map(Object.entries(wordsOf(ctx.language).desk.delegate.done)).get(
				event.url.searchParams.get('done') ?? ''
			),
			isMe: person.learnerId === ctx.actor.accountId,
			delegation: await institutes.viewDelegation(ctx, institute, person.learnerId),
			suggestedUntil: addDays(dayOf(ctx.clock.now()), institutes.DELEGATION_DAYS),
			at: ctx.clock.now()
		};
	});

/** What the assignments asked for that the person was excused from, in words. */
function withWork(ctx: SignedIn, { waivers, ...record }: Awaited<ReturnType<typeof viewRecord>>) {
	return {
		...record,
		waivers: waivers.map(({ subject, ...waiver }) => ({
			...waiver,
			subject: subject.kind === 'cycle' ? subject : { ...subject, what: sayWhat(ctx, subject.moduleIds) }
		}))
	};
}

export const actions: Actions = {
	open: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const { institute } = await institutes.openDesk(ctx, event.params.code, institutes.deskDoors.record);
			const { learnerId } = await viewPerson(ctx, institute, event.params.id);
			await institutes.openRecord(ctx, learnerId);
			redirect(303, localise(ctx.language, `/institutes/${institute.code}/people/${learnerId}`));
		}),
	delegate: (event) =>
		answer(async () => {
			const { ctx, institute, accountId } = await openToDelegate(event);
			const input = await parseForm(untilInput, event.request);
			if (!input.ok) return fail(400, { problems: input.problems, values: input.values });
			const outcome = await institutes.delegateSight(ctx, institute, { accountId, untilOn: input.value.until_on });
			if (!outcome.ok)
				return fail(409, { problems: { until_on: delegateProblems[outcome.reason] }, values: input.values });
			redirect(303, localise(ctx.language, `/institutes/${institute.code}/people/${accountId}?done=given`));
		}),
	endDelegation: (event) =>
		answer(async () => {
			const { ctx, institute, accountId } = await openToDelegate(event);
			await institutes.endDelegation(ctx, institute, accountId);
			redirect(303, localise(ctx.language, `/institutes/${institute.code}/people/${accountId}?done=ended`));
		})
};

async function openToDelegate(event: RequestEvent) {
	const ctx = guard(event);
	const { institute } = await institutes.openDesk(ctx, event.params.code, institutes.deskDoors.delegate);
	const { learnerId } = await viewPerson(ctx, institute, event.params.id);
	return { ctx, institute, accountId: learnerId };
}
