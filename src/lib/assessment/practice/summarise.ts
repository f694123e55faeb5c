import type { QuestionType } from '#lib/curriculum/practice.ts';
import { questionTypes } from '#lib/curriculum/practice.ts';
import { missingForPass, measure, type Metrics, type Missing } from './measure.ts';
import { countedPhases } from './phases.ts';
import type { Playable } from './prepare.ts';
import type { Entry, Transcript } from './transcript.ts';

export type Summary = {
	metrics: Metrics;
	missing: Missing[];
	bars: { type: QuestionType; count: number; isHarmful: boolean }[];
	best: Entry[];
	weakest: Entry[];
	openPhases: (typeof countedPhases)[number][];
	outcome: Outcome;
};

export type Outcome = {
	found: string[];
	missed: string[];
	weak: { id: string; by: Entry }[];
	wrong: { id: string; by: Entry }[];
	doubted: { id: string; by: Entry }[];
};

const harmful: readonly QuestionType[] = ['OPT', 'SUG', 'UNC', 'BLM', 'PRT'];

/** How the learner asked, and what came of it: each false or weak detail with the question that caused it. */
export function summarise(playable: Playable, transcript: Transcript): Summary {
	const metrics = measure(playable, transcript);
	const asked = transcript.entries.filter(({ coding, question }) => coding && question && coding.type !== 'MOVE');
	const told = (entry: Entry) => entry.coding!.told.length;
	const best = asked
		.filter(({ coding }) => coding!.points > 0 && !['FAC', 'SUP', 'BRK'].includes(coding!.type))
		.sort((one, other) => other.coding!.points + told(other) - one.coding!.points - told(one))
		.slice(0, 2);
	const weakest = asked
		.filter(({ coding }) => coding!.points < 0)
		.sort((one, other) => one.coding!.points - other.coding!.points)
		.slice(0, 2);
	return {
		metrics,
		missing: missingForPass(metrics),
		bars: questionTypes
			.map((type) => ({ type, count: metrics.counts[type] ?? 0, isHarmful: harmful.includes(type) }))
			.filter(({ count }) => count > 0),
		best,
		weakest,
		openPhases: countedPhases.filter((phase) => !metrics.phasesDone.includes(phase)),
		outcome: outcomeOf(playable, transcript)
	};
}

function outcomeOf({ relevant }: Playable, { entries, state }: Transcript): Outcome {
	const cause = (of: 'weakened' | 'planted' | 'doubted', id: string) =>
		entries.find(({ coding }) => coding?.[of].includes(id));
	const blamed = (of: 'weakened' | 'planted' | 'doubted', ids: readonly string[]) =>
		ids.flatMap((id) => {
			const by = cause(of, id);
			return by ? [{ id, by }] : [];
		});
	const ids = relevant.map(({ id }) => id);
	const isFound = (id: string) => state.disclosed.includes(id) && !state.doubted.includes(id);
	return {
		found: ids.filter(isFound),
		missed: ids.filter((id) => !state.disclosed.includes(id) && !state.weak.includes(id)),
		weak: blamed('weakened', state.weak),
		wrong: blamed('planted', state.wrong),
		doubted: blamed('doubted', state.doubted)
	};
}
