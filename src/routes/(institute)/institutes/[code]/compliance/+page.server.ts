import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { fold } from '#lib/base/fold.ts';
import { inLanguage, localise } from '#lib/base/language.ts';
import {
	changeCompliance,
	MOST_GRACE_DAYS,
	viewCompliance,
	type ComplianceChoice
} from '#lib/server/learning/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import type { Actions, PageServerLoad } from './$types';

const number = (message: string, least: number, most: number) =>
	v.pipe(
		v.optional(v.string(), ''),
		v.transform(fold),
		v.regex(/^\d{1,3}$/, message),
		v.transform(Number),
		v.minValue(least, message),
		v.maxValue(most, message)
	);
const calendar = v.optional(v.string(), '');
const graceDays = number('writeGraceDays', 0, MOST_GRACE_DAYS);
const complianceInput = v.lazy((input) => {
	const kind = (input as { calendar?: unknown } | null)?.calendar;
	if (kind === 'inherited') return v.object({ calendar: v.literal('inherited') });
	if (kind === 'fixed')
		return v.object({
			calendar: v.literal('fixed'),
			month: number('chooseMonth', 1, 12),
			day: number('writeDayOfMonth', 1, 31),
			grace_days: graceDays
		});
	return v.object({ calendar: v.pipe(calendar, v.literal('rolling', 'chooseOption')), grace_days: graceDays });
});

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { desk, compliance, above, aboveName } = await viewCompliance(ctx, event.params.code);
		return {
			isSaved: event.url.searchParams.has('saved'),
			isOwn: compliance.from === desk.institute.id,
			compliance,
			above,
			aboveName: aboveName && inLanguage(aboveName, ctx.language),
			validity: ctx.catalogue.tracks.map(({ id, roleName, validityMonths }) => ({
				id,
				roleName: inLanguage(roleName, ctx.language),
				validityMonths
			}))
		};
	});

export const actions: Actions = {
	save: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const { desk } = await viewCompliance(ctx, event.params.code);
			const input = await parseForm(complianceInput, event.request);
			if (!input.ok) return fail(400, { problems: input.problems, values: input.values });
			const given = input.value;
			const choice: ComplianceChoice =
				given.calendar === 'inherited'
					? { kind: 'inherited' }
					: given.calendar === 'rolling'
						? { kind: 'rolling', graceDays: given.grace_days }
						: { kind: 'fixed', month: given.month, day: given.day, graceDays: given.grace_days };
			const outcome = await changeCompliance(ctx, event.params.code, choice);
			if (!outcome.ok) return fail(409, { problems: { day: 'noSuchDate' }, values: input.values });
			redirect(303, localise(ctx.language, `/institutes/${desk.institute.code}/compliance?saved=1`));
		})
};
