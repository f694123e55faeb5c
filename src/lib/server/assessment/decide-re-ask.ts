import type { Question } from '#lib/curriculum/types.ts';
import type { Chance } from '../platform/clock.ts';
import type { Grade } from './grade-attempt.ts';

type Asked = { position: number; itemId: string; critical: string | null };
export type ReAsk = { reAskOf: number; item: Question };

/**
 * One parallel item for each critical point missed (assessment §5), where the rest of the quiz is good enough for a
 * pass; none where the marks fall short anyway or a point has no parallel item left.
 */
export function decideReAsk(grade: Grade, asked: readonly Asked[], bank: readonly Question[], chance: Chance): ReAsk[] {
	if (grade.rightItems < grade.passItems) return [];
	const used = new Set(asked.map((item) => item.itemId));
	return grade.missedCritical.flatMap((position) => {
		const { critical } = asked.find((item) => item.position === position)!;
		const parallel = bank.filter((item) => item.critical === critical && !used.has(item.id));
		const item = parallel[Math.floor(chance() * parallel.length)];
		return item ? [{ reAskOf: position, item }] : [];
	});
}
