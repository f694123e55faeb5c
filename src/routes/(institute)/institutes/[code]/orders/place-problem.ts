import type { Language } from '#lib/base/language.ts';
import { sayProblems } from '#lib/ui/say-problems.ts';
import { fill, wordsOf } from '#lib/ui/words.ts';

const fieldOf: Record<string, string> = { orderToUnknown: 'to', orderToSeveral: 'to', orderDayOdd: 'day' };

/** What keeps a list from being read, at the field that it is about, with the row where there is one. */
export function placeProblem(
	{ problem, row }: { problem: string; row: number | null },
	language: Language
): Record<string, string> {
	const field = fieldOf[problem] ?? (problem.startsWith('file') ? 'file' : 'pasted');
	const { [field]: sentence = '' } = sayProblems({ [field]: problem }, language);
	return { [field]: row === null ? sentence : fill(wordsOf(language).roster.fileRow, { row, sentence }) };
}
