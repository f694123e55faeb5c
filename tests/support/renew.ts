import type { Catalogue, Role } from '#lib/curriculum/types.ts';
import { inLanguage, type Bilingual } from '#lib/base/language.ts';
import { answerItem, submitAttempt, viewAttempt } from '#lib/server/assessment/index.ts';
import { fillFacts } from '#lib/server/curriculum/index.ts';
import { beginRecertification } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { realCatalogue } from './catalogue.ts';
import { finishLessons, passQuiz } from './furnish-world.ts';

export const SHORT_TRACK = ['first-response-and-referral', 'provincial-law'];

/** The curriculum as if the track of a role had these modules and no others, so that it can be finished. */
export function shortTrack(role: Role, slugs: string[] = SHORT_TRACK, validityMonths = 24): Catalogue {
	const catalogue = realCatalogue();
	const wanted = catalogue.modules.filter(({ slug }) => slugs.includes(slug)).map(({ id }) => id);
	return {
		...catalogue,
		tracks: catalogue.tracks.map((track) =>
			track.role === role
				? { ...track, validityMonths, modules: track.modules.filter(({ moduleId }) => wanted.includes(moduleId)) }
				: track
		)
	};
}

export async function finishTrack(ctx: SignedIn, slugs: string[] = SHORT_TRACK): Promise<void> {
	for (const slug of slugs) {
		await finishLessons(ctx, slug);
		await passQuiz(ctx, slug);
	}
}

/** Takes the recertification, all right or all wrong; answers with the id of the attempt. */
export async function renew(ctx: SignedIn, how: 'right' | 'wrong' = 'right'): Promise<string> {
	const begun = await beginRecertification(ctx);
	if (!begun.ok) throw new Error(`The recertification could not be started: ${begun.reason}`);
	const attempt = await viewAttempt(ctx, begun.value);
	if (attempt.status !== 'open') throw new Error('The recertification is closed.');
	const items = ctx.catalogue.modules.flatMap((module) => module.items);
	const say = (text: Bilingual) =>
		fillFacts(inLanguage(text, ctx.language), ctx.catalogue, ctx.actor.jurisdiction, ctx.language);
	for (const { position, stem } of attempt.questions) {
		const item = items.find((candidate) => say(candidate.stem) === stem)!;
		const option = item.options.find(({ isCorrect }) => isCorrect === (how === 'right'))!;
		await answerItem(ctx, begun.value, { position, option: option.id });
	}
	await submitAttempt(ctx, begun.value);
	return begun.value;
}
