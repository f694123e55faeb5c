import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { uuidv7 } from '#lib/base/ids.ts';
import { localise } from '#lib/base/language.ts';
import { checksFor, findLesson, findModule, renderLesson, sourcesOf } from '#lib/server/curriculum/index.ts';
import { openChecks, planModule, recordFinish } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer, NotFound } from '#lib/server/platform/http.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import type { Actions, PageServerLoad } from './$types';

const finishInput = v.looseObject({ event_id: v.pipe(v.string('formExpired'), v.uuid('formExpired')) });

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { module, lesson } = getLesson(ctx, event.params);
		const step = await planModule(ctx, module);
		return {
			frame: 'quiet',
			module: { number: module.number, slug: module.slug, title: module.title },
			lesson: { id: lesson.id, slug: lesson.slug, title: lesson.title, minutes: lesson.minutes },
			steps: step.lessons,
			body: (await render(ctx, lesson, {})).html,
			sources: sourcesOf(ctx.catalogue, lesson),
			lawCheckedOn: ctx.catalogue.lawCheckedOn,
			eventId: uuidv7(ctx.clock.now())
		};
	});

export const actions: Actions = {
	finish: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const { module, lesson } = getLesson(ctx, event.params);
			const input = await parseForm(finishInput, event.request);
			const answers = input.ok ? stringsOf(input.value) : input.values;
			if (input.ok) {
				const outcome = await recordFinish(ctx, { lesson, eventId: input.value.event_id, answers });
				if (outcome.ok) redirect(303, await nextAddress(ctx, module.slug, lesson.id));
			}
			const open = openChecks(checksFor(lesson, ctx.actor.jurisdiction), answers);
			return fail(400, { open, body: (await render(ctx, lesson, answers)).html });
		})
};

type Params = { module: string; lesson: string };

function getLesson(ctx: SignedIn, params: Params) {
	const module = findModule(ctx.catalogue, params.module);
	const lesson = module && findLesson(module, params.lesson);
	if (!lesson) throw new NotFound('lesson');
	return { module, lesson };
}

function render(ctx: SignedIn, lesson: ReturnType<typeof getLesson>['lesson'], answers: Record<string, string>) {
	return renderLesson({
		catalogue: ctx.catalogue,
		lesson,
		language: ctx.language,
		jurisdiction: ctx.actor.jurisdiction,
		answers
	});
}

/** After a lesson: the module's page, which says what was finished and what comes next. */
async function nextAddress(ctx: SignedIn, moduleSlug: string, lessonId: string): Promise<string> {
	return localise(ctx.language, `/learn/${moduleSlug}?finished=${lessonId}`);
}

function stringsOf(fields: Record<string, unknown>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
	);
}
