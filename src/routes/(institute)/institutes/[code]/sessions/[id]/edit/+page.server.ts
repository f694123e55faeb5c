import { fail, redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import { sayHours } from '#lib/learning/say-hours.ts';
import { changeSession, editSession } from '#lib/server/learning/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { readSessionForm, sessionOptions, sessionProblems } from '../../session-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { desk, session } = await editSession(ctx, event.params.code, event.params.id);
		const values: Record<string, string> = {
			title_en: session.titleEn,
			title_ur: session.titleUr,
			held_on: session.heldOn,
			start_time: session.startTime,
			hours: sayHours(session.minutes),
			place: session.place,
			instructor: session.instructorId,
			...Object.fromEntries(session.contentIds.map((id) => [`content_${id}`, '1']))
		};
		return { id: session.id, values, options: await sessionOptions(ctx, desk.institute) };
	});

export const actions: Actions = {
	default: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const { code, id } = event.params;
			const { desk } = await editSession(ctx, code, id);
			const form = await readSessionForm(ctx, desk.institute, event.request);
			if (!form.ok) return fail(400, { problems: form.problems, values: form.values });
			const { titleEn, titleUr, contentIds, place, heldOn, startTime, minutes, instructorId } = form.value;
			const facts = { titleEn, titleUr, contentIds, place, heldOn, startTime, minutes, instructorId };
			const outcome = await changeSession(ctx, code, id, facts);
			const problems: Record<string, string> = outcome.ok ? {} : sessionProblems[outcome.reason];
			if (!outcome.ok) return fail(409, { problems, values: form.values });
			redirect(303, localise(ctx.language, `/institutes/${desk.institute.code}/sessions/${id}?done=changed`));
		})
};
