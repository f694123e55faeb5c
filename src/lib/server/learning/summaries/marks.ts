/** What a summary says in few signs: short to keep, quick to look for, and the same on both engines. */

export type Answers = { right: number; wrong: number };
export type Step = 'finished' | 'quiz' | 'to-do';

const stepLetters: Record<Step, string> = { finished: 'f', quiz: 'q', 'to-do': 't' };
const NOT_IN_TRACK = '-';
const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** One letter a module, in the order of their numbers, up to the last of the track: `--f-t` is M-03 finished, M-05 to do. */
export function writeSteps(steps: ReadonlyMap<string, Step>): string {
	const last = Math.max(0, ...[...steps.keys()].map(placeOf));
	const letters = Array<string>(last).fill(NOT_IN_TRACK);
	for (const [moduleId, step] of steps) letters[placeOf(moduleId) - 1] = stepLetters[step];
	return letters.join('');
}

export function readSteps(text: string): [moduleId: string, step: Step][] {
	return [...text].flatMap((letter, index): [string, Step][] => {
		const step = (Object.keys(stepLetters) as Step[]).find((name) => stepLetters[name] === letter);
		return step ? [[`M-${String(index + 1).padStart(2, '0')}`, step]] : [];
	});
}

/** What the steps of people look like who are so far with a module; without a step: of those who do not have it. */
export function stepPattern(moduleId: string, step: Step | null): string {
	return `${'_'.repeat(placeOf(moduleId) - 1)}${step ? stepLetters[step] : NOT_IN_TRACK}%`;
}

/** Of those whose steps go as far as this module. */
export function reachPattern(moduleId: string): string {
	return `${'_'.repeat(placeOf(moduleId))}%`;
}

function placeOf(moduleId: string): number {
	return Number(moduleId.slice('M-'.length));
}

/** Months with how many modules were completed in each, a letter a module counted from `a`: `2610b2611a`. */
export function writeMonths(months: ReadonlyMap<string, number>): string {
	return inOrder(months)
		.map(([month, count]) => monthDigits(month) + countLetters(count))
		.join('');
}

export function readMonths(text: string): [month: string, count: number][] {
	return [...text.matchAll(/(\d\d)(\d\d)([a-z]+)/g)].map(([, year, month, letters]) => [
		`20${year}-${month}`,
		[...letters!].reduce((sum, letter) => sum + alphabet.indexOf(letter) + 1, 0)
	]);
}

/** What the months of people look like who completed a module in this one. */
export function monthPattern(month: string): string {
	return `%${monthDigits(month)}%`;
}

/** `2611` for `2026-11`: four digits between letters are never parts of two months. */
function monthDigits(month: string): string {
	return month.slice(2).replace('-', '');
}

function countLetters(count: number): string {
	return 'z'.repeat(Math.floor((count - 1) / 26)) + alphabet[(count - 1) % 26];
}

/** In one word each between bars, `|M-11-O1=2.0|M-11-O2=1.1|`: right and wrong. */
export function writeAnswers(answers: ReadonlyMap<string, Answers>): string {
	const each = inOrder(answers).map(([objective, { right, wrong }]) => `${objective}=${right}.${wrong}`);
	return each.length > 0 ? `|${each.join('|')}|` : '';
}

/** Of these the objectives with a wrong one, three digits each: `111;112;`. */
export function writeMissed(answers: ReadonlyMap<string, Answers>): string {
	return inOrder(answers)
		.filter(([, { wrong }]) => wrong > 0)
		.map(([objective]) => missedWord(objective))
		.join('');
}

/** What the missed objectives of people look like who answered wrong about this one. */
export function missedPattern(objective: string): string {
	return `%${missedWord(objective)}%`;
}

function missedWord(objective: string): string {
	return `${objective.replace(/\D/g, '')};`;
}

function inOrder<Value>(marks: ReadonlyMap<string, Value>): [string, Value][] {
	return [...marks].sort(([one], [other]) => (one < other ? -1 : 1));
}

export function readAnswers(text: string): [objective: string, Answers][] {
	return words(text).map((word) => {
		const [objective, numbers] = word.split('=');
		const [right, wrong] = numbers!.split('.').map(Number);
		return [objective!, { right: right!, wrong: wrong! }];
	});
}

function words(text: string): string[] {
	return text.split('|').filter(Boolean);
}
