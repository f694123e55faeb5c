import { inLanguage, type Language } from '#lib/base/language.ts';
import type { PracticeQuestion } from '#lib/curriculum/practice.ts';
import { topicOf, type Playable } from './prepare.ts';

const COLUMN = 300;
const LINE = 18;
const PAD = 10;

type Row = { text: string; kind: 'head' | 'detail' | 'open' | 'closed' | 'harm' | 'wrong' };

/**
 * A scenario as its author sees it: a column for each topic with what the child tells, in order, and the questions that lead
 * there; last a column of what can be planted, with the questions that do.
 */
export function drawMap(playable: Playable, language: Language): string {
	const { scenario } = playable;
	const columns = [
		...scenario.topics.map(({ id, label }) => [
			head(`${inLanguage(label, language)} · ${id}`),
			...topicRows(playable, id, language)
		]),
		[head('wrong'), ...wrongRows(playable, language)]
	];
	const height = (Math.max(...columns.map(({ length }) => length)) + 3) * LINE + PAD * 4;
	const width = columns.length * COLUMN + PAD;
	const title = `${scenario.id} ${playable.variant} · trust ${scenario.trust}`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12">`,
		`<rect width="${width}" height="${height}" fill="#fff"/>`,
		`<text x="${PAD}" y="24" font-size="16" font-weight="700">${escaped(title)}</text>`,
		...columns.flatMap((rows, column) => rows.map((row, index) => drawRow(row, column, index))),
		'</svg>'
	].join('\n');
}

function head(text: string): Row {
	return { text, kind: 'head' };
}

function topicRows(playable: Playable, topic: string, language: Language): Row[] {
	const details = (playable.byTopic.get(topic) ?? []).map(
		({ id, says, minTrust, underCue, onlyByCue, mentions }): Row => {
			const conditions = [
				minTrust > 0 ? `≥${minTrust}` : '',
				underCue.length > 0 ? `${onlyByCue ? 'only by' : 'by'} ${underCue.join(', ')}` : '',
				mentions.length > 0 ? `→ ${mentions.join(', ')}` : ''
			].filter(Boolean);
			return { text: `${id} ${inLanguage(says, language)} ${conditions.join(' ')}`, kind: 'detail' };
		}
	);
	const questions = [...playable.questions.values()]
		.filter((question) => topicOf(playable, question) === topic)
		.map((question): Row => ({ text: sayQuestion(question, language), kind: kindOf(question) }));
	return [...details, ...questions];
}

function wrongRows(playable: Playable, language: Language): Row[] {
	return [...playable.wrong.values()].flatMap(({ id, fact, contradicts }): Row[] => [
		{ text: `${id} ${inLanguage(fact, language)}${contradicts ? ` ≠ ${contradicts}` : ''}`, kind: 'wrong' },
		...[...playable.questions.values()]
			.filter(({ adds }) => adds === id)
			.map((question): Row => ({ text: sayQuestion(question, language), kind: kindOf(question) }))
	]);
}

function sayQuestion({ type, text, phases, target, cue }: PracticeQuestion, language: Language): string {
	const aim = [target ? `→${target}` : '', cue ? `“${cue}”` : ''].filter(Boolean).join(' ');
	return `${type} ${inLanguage(text, language)} ${aim} [${phases.join(', ')}]`;
}

function kindOf({ type, faux, isPraise, namesSomething }: PracticeQuestion): Row['kind'] {
	if (faux || isPraise || namesSomething || ['SUG', 'UNC', 'BLM', 'PRT'].includes(type)) return 'harm';
	return type === 'OPT' || type === 'DIR' ? 'closed' : 'open';
}

const fills: Record<Row['kind'], string> = {
	head: '#14201c',
	detail: '#fdf0cf',
	open: '#dff0e8',
	closed: '#eff3f0',
	harm: '#fbe8e6',
	wrong: '#f3c9c5'
};

function drawRow({ text, kind }: Row, column: number, index: number): string {
	const x = PAD + column * COLUMN;
	const y = 40 + index * LINE;
	const shown = [...text].length > 52 ? `${[...text].slice(0, 51).join('')}…` : text;
	const ink = kind === 'head' ? '#fff' : '#14201c';
	return [
		`<g><title>${escaped(text)}</title>`,
		`<rect x="${x}" y="${y}" width="${COLUMN - PAD}" height="${LINE - 2}" fill="${fills[kind]}" stroke="#5f6e67" stroke-width="0.5"/>`,
		`<text x="${x + 4}" y="${y + 12}" fill="${ink}" font-size="10">${escaped(shown)}</text></g>`
	].join('');
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
