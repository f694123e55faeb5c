import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { isUuid } from '#lib/base/ids.ts';
import { localise } from '#lib/base/language.ts';
import type { AttemptKind } from '#lib/assessment/types.ts';
import { answerItem, submitAttempt, viewAttempt } from '#lib/server/assessment/index.ts';
import { findLessonById, findModuleById } from '#lib/server/curriculum/index.ts';
import { planModule, restOfRecertification } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer, NotFound } from '#lib/server/platform/http.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import { pickQuestion } from './pick-question.ts';
import type { Actions, PageServerLoad } from './$types';

const answerInput = v.object({
	position: v.pipe(v.string('formExpired'), v.regex(/^\d{1,3}$/, 'formExpired'), v.transform(Number)),
	option: v.optional(v.pipe(v.string(), v.maxLength(20, 'chooseOne')), ''),
	later: v.optional(v.string())
});

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const attempt = await viewAttempt(ctx, attemptId(event.params.id));
		const { module, ...subject } = subjectOf(ctx, attempt);
		const common = { frame: 'quiet', ...subject };
		if (attempt.status === 'open')
			return { ...common, attempt, shown: pickQuestion(attempt, event.url.searchParams.get('question')) };
		const lessonIds = attempt.questions.flatMap((question) => question.lessonId ?? []);
		const lessons = Object.fromEntries(
			lessonIds.flatMap((id) => {
				const lesson = findLessonById(ctx.catalogue, id);
				const home = lesson && findModuleById(ctx.catalogue, lesson.moduleId);
				return home ? [[id, { title: lesson.title, path: `/learn/${home.slug}/${lesson.slug}` }]] : [];
			})
		);
		const restsUntil = module ? (await planModule(ctx, module)).quiz.restsUntil : await restOfRecertification(ctx);
		return { ...common, attempt, lessons, restsUntil, now: ctx.clock.now() };
	});

/** What the attempt is about: a module, or the track that it renews; where to go back, and where to try again. */
function subjectOf({ catalogue }: SignedIn, { kind, moduleId }: { kind: AttemptKind; moduleId: string }) {
	const track = kind === 'recertification' ? catalogue.tracks.find(({ id }) => id === moduleId) : null;
	if (track) return { module: null, kind, title: track.title, home: '/learn', again: '/learn/renewal' };
	const module = findModuleById(catalogue, moduleId);
	if (!module) throw new NotFound('module');
	const home = `/learn/${module.slug}`;
	return { module, kind, title: module.title, home, again: `${home}/quiz` };
}

export const actions: Actions = {
	answer: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const id = attemptId(event.params.id);
			const input = await parseForm(answerInput, event.request);
			if (!input.ok) return fail(400, { problem: 'formExpired' as const });
			const { position, option, later } = input.value;
			const here = localise(ctx.language, `/learn/attempts/${id}`);
			if (later !== undefined) redirect(303, `${here}?question=after-${position}`);
			if (option === '') return fail(400, { problem: 'chooseOne' as const });

			const outcome = await answerItem(ctx, id, { position, option });
			if (!outcome.ok && outcome.reason !== 'attempt-closed') return fail(400, { problem: 'formExpired' as const });
			redirect(303, outcome.ok ? `${here}?question=after-${position}` : `${here}?closed=1`);
		}),
	submit: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const id = attemptId(event.params.id);
			const outcome = await submitAttempt(ctx, id);
			if (!outcome.ok) return fail(409, { problem: outcome.reason });
			redirect(303, localise(ctx.language, `/learn/attempts/${id}`));
		})
};

function attemptId(id: string): string {
	if (!isUuid(id)) throw new NotFound('attempt');
	return id;
}
