import { stems, type Stem } from '#lib/curriculum/practice.ts';

export type Plan = { kind: 'plan'; choices: Record<string, string> };
export type Decision = { kind: 'decide'; record: string; conclusion: string; actions: string[] };

/** What a learner does in one turn: ids only, never a written word. */
export type Move =
	| Plan
	| { kind: 'ask'; question: string }
	| { kind: 'build'; stem: Stem; chip: string }
	| { kind: 'silent' }
	| { kind: 'support' }
	| { kind: 'break' }
	| { kind: 'next' }
	| Decision;

const plain = ['silent', 'support', 'break', 'next'] as const;
const ID = /^[A-Za-z0-9][A-Za-z0-9:-]{0,59}$/;

/** A spoken move as the value of a button. Plan and decision are forms of their own. */
export function encodeMove(move: Exclude<Move, Plan | Decision>): string {
	if (move.kind === 'ask') return `ask.${move.question}`;
	if (move.kind === 'build') return `build.${move.stem}.${move.chip}`;
	return move.kind;
}

export function decodeMove(value: string): Move | null {
	for (const kind of plain) if (value === kind) return { kind };
	const [kind, first, second, rest] = value.split('.');
	if (rest !== undefined || !first) return null;
	if (kind === 'ask' && second === undefined && ID.test(first)) return { kind, question: first };
	const stem = stems.find((one) => one === first);
	return kind === 'build' && stem && second && ID.test(second) ? { kind, stem, chip: second } : null;
}

/** Two copies of one move, from two windows or sent again, are one move. */
export function isSameMove(one: Move, other: Move): boolean {
	return canonical(one) === canonical(other);
}

function canonical(move: Move): string {
	if (move.kind === 'plan') return `plan ${JSON.stringify(Object.entries(move.choices).sort())}`;
	if (move.kind === 'decide')
		return `decide ${JSON.stringify([move.record, move.conclusion, [...new Set(move.actions)].sort()])}`;
	return encodeMove(move);
}
