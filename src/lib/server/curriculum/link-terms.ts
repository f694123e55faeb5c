import type { Language } from '#lib/base/language.ts';
import type { Term } from '#lib/curriculum/types.ts';

/** Where a word is no running text, or already leads somewhere. */
const NOT_IN = new Set([
	'a',
	'button',
	'summary',
	'label',
	'legend',
	'h2',
	'h3',
	'h4',
	'dt',
	'svg',
	'article',
	'dl',
	'blockquote',
	'option',
	'table'
]);
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'meta', 'link', 'path', 'circle', 'rect', 'line', 'use']);

type Found = { term: Term; word: string };

/**
 * Makes the first place of each term in the running text of a lesson a button that opens its meaning: a native popover,
 * without a script. `level` says how the close button is named.
 */
export function linkTerms(html: string, terms: Term[], language: Language, closeWord: string): string {
	const open: string[] = [];
	const left = terms.filter(({ meaning, words }) => meaning?.[language] && words?.[language].length);
	const notes: string[] = [];
	const pieces = html.split(/(<[^>]+>)/);
	const linked = pieces.map((piece) => {
		if (piece.startsWith('<')) {
			noteTag(piece, open);
			return piece;
		}
		if (left.length === 0 || piece.trim() === '' || open.some((tag) => NOT_IN.has(tag))) return piece;
		return linkWords(piece);
	});
	return linked.join('') + notes.join('');

	function linkWords(text: string): string {
		const found = left.flatMap((term): (Found & { at: number })[] => {
			const hits = term
				.words![language].map((word) => ({ term, word, at: findWord(text, word) }))
				.filter(({ at }) => at >= 0)
				.sort((one, other) => one.at - other.at);
			return hits.slice(0, 1);
		});
		const [first] = found.sort((one, other) => one.at - other.at || other.word.length - one.word.length);
		if (!first) return text;
		left.splice(left.indexOf(first.term), 1);
		const end = first.at + first.word.length;
		const id = `term-${first.term.id}`;
		notes.push(
			`<aside class="meaning" id="${id}" popover><p><b>${escape(first.term.text[language])}</b></p><p>${escape(first.term.meaning![language])}</p><button type="button" class="btn quiet" popovertarget="${id}" popovertargetaction="hide">${escape(closeWord)}</button></aside>`
		);
		const button = `<button type="button" class="term" popovertarget="${id}">${text.slice(first.at, end)}</button>`;
		return text.slice(0, first.at) + button + linkWords(text.slice(end));
	}
}

function noteTag(tag: string, open: string[]): void {
	const [, closes, name] = /^<(\/?)([a-zA-Z0-9-]+)/.exec(tag) ?? [];
	if (!name || VOID.has(name) || tag.endsWith('/>')) return;
	if (!closes) open.push(name);
	else if (open.lastIndexOf(name) >= 0) open.splice(open.lastIndexOf(name));
}

/** Position of a whole word, in any case; -1 where it does not stand here. `\b` knows no Urdu letters. */
function findWord(text: string, word: string): number {
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
		'iu'
	);
	return pattern.exec(text)?.index ?? -1;
}

function escape(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
