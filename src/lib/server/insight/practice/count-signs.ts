import type { PracticeResult } from '#lib/assessment/practice/types.ts';
import { groupBy } from '#lib/base/group-by.ts';
import type { PracticeRow } from './repository.ts';

type Row = Pick<PracticeRow, 'learnerId' | 'contentId' | 'result'>;
type Exercise = Extract<PracticeResult, { kind: 'exercise' }>;

/** Both errors of a group in one setting; of fewer than `SHOWN_FROM` people nothing is said. */
export type SignsOfSetting = {
	setting: Exercise['setting'];
	people: number;
	/** Signs found of a hundred, and facts taken for signs of a hundred that are none. */
	hits: number;
	falseAlarms: number;
	/** Last tries, of a hundred, that ended too low: harm that would have been missed. */
	tooLow: number;
};

export const SHOWN_FROM = 10;

/** How a group reads signs, by setting: the last try of each person at each exercise. Rows come oldest first for each person. */
export function countSigns(rows: readonly Row[]): SignsOfSetting[] {
	const last = new Map<string, Exercise & { learnerId: string }>();
	for (const { learnerId, contentId, result } of rows)
		if (result?.kind === 'exercise') last.set(`${learnerId} ${contentId}`, { ...result, learnerId });
	return [...groupBy([...last.values()], ({ setting }) => setting)].flatMap(([setting, tries]) => {
		const people = new Set(tries.map(({ learnerId }) => learnerId)).size;
		if (people < SHOWN_FROM) return [];
		const sum = (pick: (one: Exercise) => number) => tries.reduce((total, one) => total + pick(one), 0);
		return [
			{
				...{ setting, people },
				hits: ofHundred(
					sum(({ hits }) => hits),
					sum(({ signs }) => signs)
				),
				falseAlarms: ofHundred(
					sum(({ falseAlarms }) => falseAlarms),
					sum(({ others }) => others)
				),
				tooLow: ofHundred(
					sum(({ levelError }) => (levelError < 0 ? 1 : 0)),
					tries.length
				)
			}
		];
	});
}

function ofHundred(part: number, whole: number): number {
	return whole === 0 ? 0 : Math.round((part / whole) * 100);
}
