import type { CaseChoice, CaseStep, ModuleCase } from '#lib/curriculum/practice.ts';

export type CaseEntry = { step: CaseStep; choice: CaseChoice };
export type CaseStanding = {
	entries: CaseEntry[];
	/** The decision that is asked for now; null when the case is over. */
	step: CaseStep | null;
	/** Decisions still to come at most, this one counted. */
	left: number;
};

/** Where a case stands after some choices. Null: one of them was not offered, or the case was over before it. */
export function playCase({ steps }: ModuleCase, choices: readonly string[]): CaseStanding | null {
	const entries: CaseEntry[] = [];
	let index = 0;
	for (const chosen of choices) {
		const step = steps[index];
		const choice = step?.choices.find(({ id }) => id === chosen);
		if (!step || !choice) return null;
		entries.push({ step, choice });
		const next = choice.next === null ? index + 1 : steps.findIndex(({ id }) => id === choice.next);
		index = choice.next === END ? steps.length : next;
	}
	return { entries, step: steps[index] ?? null, left: steps.length - index };
}

/** A choice whose `next` is this one ends the case. */
export const END = 'end';

export type CaseResult = {
	percent: number;
	/** Steps marked critical on which the worst was chosen. */
	missedCritical: string[];
	isPassed: boolean;
};

/** Weighted choices: what was earned of what could be earned on the way taken; a critical step cannot be made good. */
export function measureCase(
	{ passPercent }: Pick<ModuleCase, 'passPercent'>,
	entries: readonly CaseEntry[]
): CaseResult {
	const earned = entries.reduce((sum, { choice }) => sum + choice.weight, 0);
	const possible = entries.reduce((sum, { step }) => sum + Math.max(...step.choices.map(({ weight }) => weight)), 0);
	const missedCritical = entries
		.filter(({ step, choice }) => step.isCritical && choice.weight === 0)
		.map(({ step }) => step.id);
	const percent = possible === 0 ? 0 : Math.round((earned * 100) / possible);
	return { percent, missedCritical, isPassed: percent >= passPercent && missedCritical.length === 0 };
}
