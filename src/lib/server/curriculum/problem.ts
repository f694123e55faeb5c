/** One thing to mend in the content, said so that its author can mend it without asking. */
export type Problem = { level: 'error' | 'warning'; file: string; field: string; problem: string; mend: string };

export function error(file: string, field: string, problem: string, mend: string): Problem {
	return { level: 'error', file, field, problem, mend };
}

export function warning(file: string, field: string, problem: string, mend: string): Problem {
	return { level: 'warning', file, field, problem, mend };
}
