/** What a summary says in one word each, between bars: short to keep, quick to look for, and the same on both engines. */

export type Answers = { right: number; wrong: number };

/** `|M-11=finished|M-12=to-do|` */
export function writeMarks(marks: ReadonlyMap<string, string | number>): string {
	const words = [...marks].sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, value]) => `${key}=${value}`);
	return words.length > 0 ? `|${words.join('|')}|` : '';
}

export function readMarks(text: string): [key: string, value: string][] {
	return words(text).map((word) => {
		const [key, value] = word.split('=');
		return [key!, value!];
	});
}

/** `|M-11-O1=2.0|M-11-O2!1.1|`: right and wrong; the second sign says whether one was wrong. */
export function writeAnswers(answers: ReadonlyMap<string, Answers>): string {
	const each = [...answers]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([objective, { right, wrong }]) => `${objective}${wrong > 0 ? '!' : '='}${right}.${wrong}`);
	return each.length > 0 ? `|${each.join('|')}|` : '';
}

export function readAnswers(text: string): [objective: string, Answers][] {
	return words(text).map((word) => {
		const [objective, numbers] = word.split(/[=!]/);
		const [right, wrong] = numbers!.split('.').map(Number);
		return [objective!, { right: right!, wrong: wrong! }];
	});
}

function words(text: string): string[] {
	return text.split('|').filter(Boolean);
}
