import type { CohortProgress } from '#lib/insight/board.ts';
import type { Catalogue } from '#lib/curriculum/types.ts';
import { readSteps } from '../../learning/index.ts';

type Member = {
	startedAt: Date | null;
	completedAt: Date | null;
	needsHelp: boolean;
	hasCertificate: boolean;
	/** How far with each module, as the summary says it. */
	steps: string;
};

const DAY_MS = 86_400_000;

/** How far the people of a cohort are together: from the first step to the certificate, and module by module. Pure. */
export function progressOf({ modules }: Pick<Catalogue, 'modules'>, members: readonly Member[]): CohortProgress {
	const marks = members.map(({ steps }) => new Map(readSteps(steps)));
	const days = members.flatMap(({ startedAt, completedAt }) =>
		startedAt && completedAt ? [Math.max(0, Math.ceil((completedAt.getTime() - startedAt.getTime()) / DAY_MS))] : []
	);
	return {
		people: members.length,
		started: members.filter(({ startedAt }) => startedAt !== null).length,
		completed: members.filter(({ completedAt }) => completedAt !== null).length,
		certified: members.filter(({ hasCertificate }) => hasCertificate).length,
		needsHelp: members.filter(({ needsHelp }) => needsHelp).length,
		medianDays: days.sort((one, other) => one - other)[Math.floor((days.length - 1) / 2)] ?? null,
		modules: modules.flatMap(({ id, number, title }) => {
			const [finished, quiz, toDo] = ['finished', 'quiz', 'to-do'].map(
				(step) => marks.filter((mark) => mark.get(id) === step).length
			) as [number, number, number];
			const learners = finished + quiz + toDo;
			return learners > 0 ? [{ id, number, title, learners, finished, quiz, toDo }] : [];
		})
	};
}
