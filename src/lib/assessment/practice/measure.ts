import type { Phase, QuestionType, Verdict } from '#lib/curriculum/practice.ts';
import { donePhases, countedPhases } from './phases.ts';
import type { Playable } from './prepare.ts';
import type { Critical } from './state.ts';
import type { Entry, Transcript } from './transcript.ts';

/** What is kept of an attempt once it is finished (specification §6). */
export type Metrics = {
	counts: Partial<Record<QuestionType, number>>;
	percentRecommended: number;
	percentOpen: number;
	relevantFound: number;
	relevantTotal: number;
	weakLeft: number;
	wrongCount: number;
	contradictions: number;
	neutralFound: number;
	phasesDone: Phase[];
	rulesPractised: number;
	supportUsed: number;
	critical: Critical[];
	conclusion: Verdict;
	actionsRight: number;
	actionsTotal: number;
	harmfulActions: number;
	turns: number;
	reclassified: number;
	longestClosedRun: number;
	fauxInvitations: number;
	points: number;
	score: number;
	meetsRule: boolean;
};

export const passRule = { recommended: 65, open: 40, relevant: 60, wrong: 1 } as const;

export function measure(playable: Playable, transcript: Transcript): Metrics {
	const { state, entries, decision } = transcript;
	const { scenario } = playable;
	const shares = sharesOf(entries);
	const told = (kind: string) =>
		state.disclosed.filter((id) => playable.details.get(id)?.kind === kind && !state.doubted.includes(id)).length;
	const required = scenario.actions.filter(({ kind }) => kind === 'required');
	const chosen = decision?.actions ?? [];
	const metrics = {
		counts: countTypes(entries),
		...shares,
		relevantFound: told('relevant'),
		relevantTotal: playable.relevant.length,
		weakLeft: state.weak.length,
		wrongCount: state.wrong.length,
		contradictions: state.contradictions,
		neutralFound: told('neutral'),
		phasesDone: donePhases(state),
		rulesPractised: state.steps.filter((step) => step.startsWith('rule-')).length,
		supportUsed: entries.filter(({ coding }) => coding?.type === 'SUP').length,
		critical: state.critical,
		conclusion: scenario.conclusions.find(({ id }) => id === decision?.conclusion)?.verdict ?? 'wrong',
		actionsRight: required.filter(({ id }) => chosen.includes(id)).length,
		actionsTotal: required.length,
		harmfulActions: scenario.actions.filter(({ id, kind }) => kind === 'harmful' && chosen.includes(id)).length,
		turns: state.turn,
		reclassified: entries.filter(({ coding }) => coding?.recoded).length,
		longestClosedRun: longestClosedRun(entries),
		fauxInvitations: entries.filter(({ coding }) => coding?.recoded?.startsWith('faux')).length,
		points: pointsOf(entries)
	} satisfies Omit<Metrics, 'score' | 'meetsRule'>;
	return { ...metrics, score: scoreOf(metrics), meetsRule: meetsRule(metrics) };
}

/** Shares of the questions and facilitators of transition and recall. */
function sharesOf(entries: readonly Entry[]): Pick<Metrics, 'percentRecommended' | 'percentOpen'> {
	const counted = entries.filter(({ coding }) => coding && coding.isRecommended !== null);
	const share = (part: number) => (counted.length === 0 ? 0 : Math.round((part * 100) / counted.length));
	return {
		percentRecommended: share(counted.filter(({ coding }) => coding!.isRecommended).length),
		percentOpen: share(counted.filter(({ coding }) => isOpen(coding!.type)).length)
	};
}

export function isOpen(type: string): boolean {
	return type === 'INV' || type === 'CUE';
}

function countTypes(entries: readonly Entry[]): Metrics['counts'] {
	const counts: Metrics['counts'] = {};
	for (const { coding } of entries)
		if (coding && coding.type !== 'MOVE') counts[coding.type] = (counts[coding.type] ?? 0) + 1;
	return counts;
}

function longestClosedRun(entries: readonly Entry[]): number {
	let longest = 0;
	let run = 0;
	for (const { coding } of entries) {
		if (!coding || ['SUP', 'BRK', 'MOVE'].includes(coding.type)) continue;
		run = coding.type === 'OPT' || coding.type === 'SUG' ? run + 1 : 0;
		longest = Math.max(longest, run);
	}
	return longest;
}

/** Support counts up to five times; a yes-or-no question that is opened up at once costs nothing. */
function pointsOf(entries: readonly Entry[]): number {
	let supported = 0;
	return entries.reduce((sum, { coding, question, phase }, index) => {
		if (!coding || phase !== 'recall') return sum;
		if (coding.type === 'SUP') return ++supported > 5 ? sum : sum + 1;
		if (coding.type === 'OPT' && question && isPaired(entries[index], entries[index + 1])) return sum;
		return sum + coding.points;
	}, 0);
}

/** Is a yes-or-no question followed at once by an open one that lets the child tell the same? */
export function isPaired(one: Entry | undefined, next: Entry | undefined): boolean {
	if (!one?.coding || !next?.coding || !isOpen(next.coding.type)) return false;
	return one.coding.weakened.length > 0 && one.coding.weakened.every((id) => next.coding!.told.includes(id));
}

type Measured = Omit<Metrics, 'score' | 'meetsRule'>;

function scoreOf(metrics: Measured): number {
	const conclusion = { right: 5, partly: 2, wrong: 0 }[metrics.conclusion];
	const actions = Math.max(0, metrics.actionsRight - metrics.harmfulActions) / Math.max(1, metrics.actionsTotal);
	const relevant = metrics.relevantFound / Math.max(1, metrics.relevantTotal);
	return Math.round(
		40 * Math.min(1, metrics.percentRecommended / 75) +
			25 * relevant +
			Math.max(0, 15 - 5 * metrics.wrongCount) +
			(10 * metrics.phasesDone.length) / countedPhases.length +
			conclusion +
			5 * actions
	);
}

/** The rule of one attempt (provisional, until a panel sets it). A pass also asks for check mode in two scenarios. */
export function meetsRule(metrics: Measured): boolean {
	return missingForPass(metrics).length === 0;
}

export type Missing = 'critical' | 'recommended' | 'open' | 'relevant' | 'wrong' | 'phases' | 'actions';

export function missingForPass(metrics: Measured): Missing[] {
	const missing: [Missing, boolean][] = [
		['critical', metrics.critical.length > 0],
		['recommended', metrics.percentRecommended < passRule.recommended],
		['open', metrics.percentOpen < passRule.open],
		['relevant', metrics.relevantFound * 100 < passRule.relevant * metrics.relevantTotal],
		['wrong', metrics.wrongCount > passRule.wrong],
		['phases', metrics.phasesDone.length < countedPhases.length],
		['actions', metrics.actionsRight < metrics.actionsTotal || metrics.harmfulActions > 0]
	];
	return missing.filter(([, isMissing]) => isMissing).map(([name]) => name);
}
