import type { Bilingual } from '#lib/base/language.ts';
import { cohortReaders, openCohort, openDesk } from '../../institutes/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { listCohortRows } from '../cohorts/repository.ts';
import { countPractice } from './count-practice.ts';
import { countSigns } from './count-signs.ts';
import { listPracticeRows } from './repository.ts';

/** What an institute, or one of its cohorts, did in the practice room. */
export async function viewPracticeDesk(ctx: SignedIn, code: string, cohortId: string | null) {
	const { institute } = await openDesk(ctx, code, cohortReaders);
	if (cohortId) await openCohort(ctx, code, cohortId);
	const [rows, cohorts] = await Promise.all([
		listPracticeRows(ctx.db.read, institute.path, cohortId),
		listCohortRows(ctx.db.read, institute)
	]);
	const counts = countPractice(rows);
	return {
		cohorts: cohorts.map(({ id, name }) => ({ id, name })),
		...counts,
		signs: countSigns(rows),
		hasExercises: rows.some(({ result }) => result?.kind === 'exercise'),
		choices: counts.choices.flatMap((one) => nameChoice(ctx, one))
	};
}

type Counted = ReturnType<typeof countPractice>['choices'][number];
export type NamedChoice = {
	caseId: string;
	title: Bilingual;
	step: Bilingual;
	text: Bilingual;
	weight: number;
	count: number;
};

/** A step or choice that was rewritten since is left out of the list. */
function nameChoice({ catalogue }: SignedIn, { contentId, step, choice, weight, count }: Counted): NamedChoice[] {
	const body = catalogue.cases.get(contentId);
	const at = body?.steps.find(({ id }) => id === step);
	const chosen = at?.choices.find(({ id }) => id === choice);
	return body && at && chosen
		? [{ caseId: contentId, title: body.title, step: at.title, text: chosen.text, weight, count }]
		: [];
}
