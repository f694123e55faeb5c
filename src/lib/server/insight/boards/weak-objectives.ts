import { groupBy } from '#lib/base/group-by.ts';
import type { Catalogue } from '#lib/curriculum/types.ts';
import { FEWEST_ANSWERS, percentOf, WEAK_PERCENT, type Board, type WeakObjective } from '#lib/insight/board.ts';

type Answers = { objective: string; isRight: boolean | null; answers: number };

/** Objectives under 60 % at the first attempt, the hardest first. Of few answers nothing is said. */
export function weakObjectives(catalogue: Pick<Catalogue, 'modules'>, rows: readonly Answers[]): Board['objectives'] {
	const asked = [...groupBy(rows, ({ objective }) => objective)].map(([id, answers]) => {
		const sum = (counted: Answers[]) => counted.reduce((total, row) => total + row.answers, 0);
		return { id, answers: sum(answers), right: sum(answers.filter(({ isRight }) => isRight)) };
	});
	const judged = asked.filter(({ answers }) => answers >= FEWEST_ANSWERS);
	const weak = judged
		.filter(({ answers, right }) => right / answers < WEAK_PERCENT / 100)
		.sort((one, other) => one.right / one.answers - other.right / other.answers || (one.id < other.id ? -1 : 1))
		.flatMap((each) => describe(catalogue, each));
	return { weak, judged: judged.length, tooFew: asked.length - judged.length };
}

/** An objective that is no longer taught is left out. */
function describe(
	{ modules }: Pick<Catalogue, 'modules'>,
	{ id, answers, right }: { id: string; answers: number; right: number }
): WeakObjective[] {
	const module = modules.find(({ objectives }) => objectives.some((objective) => objective.id === id));
	const objective = module?.objectives.find((candidate) => candidate.id === id);
	if (!module || !objective) return [];
	const lesson = module.lessons.find(({ objectives }) => objectives.includes(id));
	return [
		{
			id,
			text: objective.text,
			answers,
			facilityPercent: percentOf(right, answers),
			lesson: lesson ? { title: lesson.title, path: `/learn/${module.slug}/${lesson.slug}` } : null
		}
	];
}
