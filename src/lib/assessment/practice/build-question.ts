import type { PracticeQuestion, Stem } from '#lib/curriculum/practice.ts';
import type { Playable } from './prepare.ts';
import type { TalkState } from './state.ts';

const types: Record<Stem, 'CUE' | 'DIR' | 'OPT' | 'SUG'> = {
	'tell-all': 'CUE',
	'tell-more': 'CUE',
	'what-after': 'CUE',
	who: 'DIR',
	where: 'DIR',
	what: 'DIR',
	did: 'OPT',
	tag: 'SUG',
	'tell-if': 'OPT'
};

const blank = {
	phases: ['recall'],
	does: null,
	topic: null,
	cue: null,
	target: null,
	answer: 'yes',
	adds: null,
	isThreat: false,
	faux: null,
	isPraise: false,
	namesSomething: false,
	then: null,
	text: { en: '' },
	reply: null,
	feedback: null,
	tryInstead: null
} satisfies Partial<PracticeQuestion>;

/** A stem with a word makes a question; what it counts as follows by the same rules as for any other. Null: no such chip. */
export function buildQuestion(playable: Playable, state: TalkState, stem: Stem, chip: string): PracticeQuestion | null {
	const { scenario } = playable;
	if (!scenario.builder.stems.includes(stem)) return null;
	const id = `build:${stem}:${chip}`;
	const common = { ...blank, id, type: types[stem], faux: stem === 'tell-if' ? 'if' : null } as const;

	const topic = scenario.topics.find((one) => one.isOpener && `topic:${one.id}` === chip);
	if (topic)
		return { ...common, type: common.type === 'CUE' ? 'INV' : common.type, topic: topic.id, phases: ['recall'] };

	const trap = scenario.builder.traps.find((one) => one.id === chip);
	if (trap) return { ...common, cue: trap.id, adds: trap.adds, phases: ['recall'] };

	if (!scenario.cues.some((one) => one.id === chip) || !state.mentioned.includes(chip)) return null;
	const target = playable.byCue
		.get(chip)
		?.find(({ id: detail }) => !state.disclosed.includes(detail) && !state.weak.includes(detail));
	return { ...common, cue: chip, target: common.type === 'CUE' ? null : (target?.id ?? null), phases: ['recall'] };
}

/** The words to build with: what the child has said, the openers, and the traps that only the notes of the case hold. */
export function chipsOf(playable: Playable, state: TalkState): { id: string; text: PracticeQuestion['text'] }[] {
	const { topics, cues, builder } = playable.scenario;
	return [
		...topics.filter(({ isOpener }) => isOpener).map(({ id, label }) => ({ id: `topic:${id}`, text: label })),
		...cues.filter(({ id }) => state.mentioned.includes(id)),
		...builder.traps.map(({ id, text }) => ({ id, text }))
	];
}
