import { describe, expect, test } from 'vitest';
import { offerQuestions } from '#lib/assessment/practice/offer.ts';
import { play, type Played } from '#lib/assessment/practice/play.ts';
import { decodeMove, type Move } from '#lib/assessment/practice/moves.ts';
import { prepare } from '#lib/assessment/practice/prepare.ts';
import { startState, type TalkState } from '#lib/assessment/practice/state.ts';
import { rules, type PracticeQuestion } from '#lib/curriculum/practice.ts';
import { buildCatalogue } from '#lib/server/curriculum/index.ts';
import { goodWorld } from './good-world.ts';

/** The table of response rules and the re-coding rules of the specification, row by row. */
const playable = prepare(buildCatalogue(goodWorld()).scenarios.get('sample-talk')!, 'v1');
const { scenario } = playable;

function inRecall(change: Partial<TalkState> = {}): TalkState {
	return { ...startState(scenario), phase: 'recall', ...change };
}

function say(state: TalkState, ...moves: string[]): Played {
	let played: Played | null = null;
	for (const move of moves) {
		played = play(playable, played?.state ?? state, decodeMove(move)!);
		if (!played) throw new Error(`${move} cannot be made`);
	}
	return played!;
}

const words = ({ reply }: Played) => reply.map(({ text }) => text.en);
const rightPlan = (right: number): Move => ({
	kind: 'plan',
	choices: Object.fromEntries(scenario.planning.map(({ id }, index) => [id, index < right ? 'good' : 'bad']))
});

describe('an invitation', () => {
	test.each([
		[60, 3],
		[59, 2],
		[30, 2],
		[29, 1]
	])('at trust %i brings %i details in order', (trust, count) => {
		const { state } = say(inRecall({ trust }), 'ask.q-day');
		expect(state.disclosed).toEqual(['R1', 'R2', 'R3'].slice(0, count));
	});
	test('brings one fewer where the practice was skipped, and one fewer when the child is tired; never below none', () => {
		expect(say(inRecall({ skippedPractice: true }), 'ask.q-day').state.disclosed).toHaveLength(1);
		expect(say(inRecall({ energy: 24 }), 'ask.q-day').state.disclosed).toHaveLength(1);
		expect(say(inRecall({ energy: 24, skippedPractice: true, trust: 20 }), 'ask.q-day').state.disclosed).toEqual([]);
	});
	test('passes over what needs more trust', () => {
		expect(say(inRecall({ trust: 45 }), 'ask.q-day', 'ask.q-day-next').state.disclosed).toEqual([
			'R1',
			'R2',
			'R3',
			'R5'
		]);
	});
	test('raises trust by two, ends a closed run and makes weak details of its topic full', () => {
		const { state } = say(inRecall({ weak: ['R3'], closedRun: 2 }), 'ask.q-day');
		expect(state).toMatchObject({ trust: 47, closedRun: 0, weak: [], disclosed: ['R3', 'R1', 'R2'] });
	});
	test('counts three points and costs two of energy', () => {
		const { state, coding } = say(inRecall(), 'ask.q-day');
		expect([coding!.points, coding!.isRecommended, state.energy]).toEqual([3, true, 98]);
	});
	test('never tells a detail twice', () => {
		const { state } = say(inRecall({ trust: 90 }), 'ask.q-day', 'ask.q-day-next', 'ask.q-day');
		expect(new Set(state.disclosed).size).toBe(state.disclosed.length);
	});
});

describe('a cued invitation', () => {
	test('brings up to two details under the word, also those that come only so', () => {
		const { state, coding } = say(inRecall({ mentioned: ['money'] }), 'ask.q-cue-money');
		expect(state).toMatchObject({ disclosed: ['R8', 'R9'], trust: 46 });
		expect(coding).toMatchObject({ type: 'CUE', points: 3 });
	});
	test('on a word that the child has not said is suggestive', () => {
		expect(say(inRecall(), 'ask.q-cue-money').coding).toMatchObject({ type: 'SUG', recoded: 'word-not-said' });
	});
});

describe('a facilitator', () => {
	test('brings one more detail after an open question', () => {
		expect(say(inRecall(), 'ask.q-day', 'silent').state.disclosed).toEqual(['R1', 'R2', 'R3']);
	});
	test('brings nothing after another facilitator or a closed question', () => {
		expect(say(inRecall(), 'ask.q-day', 'silent', 'silent').state.disclosed).toHaveLength(3);
		expect(say(inRecall(), 'ask.q-day', 'ask.q-did-two', 'silent').state.disclosed).toHaveLength(2);
	});
	test('raises trust by one', () => {
		expect(say(inRecall(), 'silent').state.trust).toBe(46);
	});
});

describe('a wh- question', () => {
	test('after an open one brings its target and leaves trust as it was', () => {
		const { state, coding } = say(inRecall({ openTopics: ['day'] }), 'ask.q-who');
		expect(state).toMatchObject({ disclosed: ['R3'], trust: 45 });
		expect(coding).toMatchObject({ isRecommended: true, points: 1 });
	});
	test('too early brings “I don’t know”, costs one of trust and is not recommended', () => {
		const played = say(inRecall(), 'ask.q-who');
		expect(words(played)).toEqual(['(dont_know)']);
		expect(played.state.trust).toBe(44);
		expect(played.coding).toMatchObject({ isRecommended: false, points: 0 });
	});
	test('on a word that the child has not said is suggestive', () => {
		const played = say(inRecall(), 'ask.q-who-money');
		expect(played.coding!.type).toBe('SUG');
		expect(words(played)).toEqual(['(puzzled)']);
	});
	test('on such a word is answered in a talk of before as it was then', () => {
		const { puzzled: _, ...responses } = scenario.responses;
		const before = { ...playable, scenario: { ...scenario, responses } as typeof scenario };
		const { reply } = play(before, inRecall(), decodeMove('ask.q-who-money')!)!;
		expect(reply.map(({ text }) => text.en)).toEqual(['(agrees)']);
	});
});

describe('a yes-or-no question', () => {
	test('brings a bare word: the detail is weak', () => {
		const played = say(inRecall(), 'ask.q-did');
		expect(words(played)).toEqual(['(yes)']);
		expect(played.state).toMatchObject({ weak: ['R2'], disclosed: [], trust: 43, closedRun: 1, energy: 96 });
	});
	test('with a false option is denied at first', () => {
		const played = say(inRecall(), 'ask.q-did-w1');
		expect([words(played), played.state.wrong]).toEqual([['(no)'], []]);
	});
	test('is gone along with in the second of a run below trust 60', () => {
		expect(say(inRecall(), 'ask.q-did', 'ask.q-did-w1').state.wrong).toEqual(['W1']);
		expect(say(inRecall({ trust: 70 }), 'ask.q-did', 'ask.q-did-w1').state.wrong).toEqual([]);
	});
	test('is met once with “I don’t know” where that rule was practised', () => {
		const first = say(inRecall({ steps: ['rule-dont-know'] }), 'ask.q-did', 'ask.q-did-w1');
		expect([words(first), first.state.wrong]).toEqual([['(dont_know)'], []]);
		expect(say(first.state, 'ask.q-did-w2').state.wrong).toEqual(['W2']);
	});
	test('asked again is suggestive', () => {
		expect(say(inRecall(), 'ask.q-did', 'ask.q-did').coding).toMatchObject({ type: 'SUG', recoded: 'repeated' });
	});
});

describe('a suggestive question', () => {
	test('is corrected the first time where that rule was practised, or at trust 70', () => {
		for (const change of [{ steps: ['rule-correct-me' as const] }, { trust: 70 }]) {
			const played = say(inRecall(change), 'ask.q-sug-w1');
			expect([words(played), played.state.wrong]).toEqual([['(corrects)'], []]);
			expect(played.coding!.trust).toBe(-8);
		}
	});
	test('else plants what it says', () => {
		const played = say(inRecall(), 'ask.q-sug-w1');
		expect([words(played), played.state.wrong, played.state.trust]).toEqual([['Planted W1'], ['W1'], 37]);
	});
	test('the second time is agreed with against something told', () => {
		const { state, coding } = say(inRecall({ disclosed: ['R1', 'R2'] }), 'ask.q-sug-w2', 'ask.q-sug-w1');
		expect(state).toMatchObject({ contradictions: 1, doubted: ['R2'], wrong: ['W2', 'W1'], trust: 27 });
		expect(coding!.doubted).toEqual(['R2']);
	});
	test('the third time makes the child withdraw: two questions meet silence', () => {
		const third = say(inRecall(), 'ask.q-sug-w1', 'ask.q-sug-w2', 'ask.q-sug-w3');
		expect(words(third)).toEqual(['(withdraws)']);
		expect(third.coding!.trust).toBe(-15);
		const two = say(third.state, 'ask.q-day', 'ask.q-coming');
		expect(two.state.disclosed).toEqual([]);
		expect(say(two.state, 'ask.q-day').state.disclosed).not.toEqual([]);
	});
	test('support and then a break bring the child back at once', () => {
		const third = say(inRecall(), 'ask.q-sug-w1', 'ask.q-sug-w2', 'ask.q-sug-w3');
		expect(say(third.state, 'support', 'break', 'ask.q-day').state.disclosed).not.toEqual([]);
		expect(say(third.state, 'break', 'support', 'ask.q-day').state.disclosed).toEqual([]);
	});
	test('a second withdrawal ends the talk', () => {
		const { state } = say(inRecall(), 'ask.q-sug-w1', 'ask.q-sug-w2', 'ask.q-sug-w3', 'ask.q-sug-w1');
		expect(state).toMatchObject({ phase: 'record', ended: 'withdrew' });
	});
});

describe('a question that goes on from another', () => {
	const offered = (state: TalkState) => offerQuestions(playable, state).map(({ id }) => id);
	test('is on offer only once that one was asked', () => {
		expect(offered(inRecall())).toContain('q-day');
		expect(offered(inRecall())).not.toContain('q-day-next');
		expect(offered(say(inRecall({ trust: 20 }), 'ask.q-day').state)).toContain('q-day-next');
	});
});

describe('the other questions', () => {
	test('an unclear one is guessed at, or not understood where that rule was practised', () => {
		expect(words(say(inRecall(), 'ask.q-unclear'))).toEqual(['(guess)']);
		const practised = say(inRecall({ steps: ['rule-dont-understand'] }), 'ask.q-unclear');
		expect(words(practised)).toEqual(['(dont_understand)']);
		expect(practised.coding).toMatchObject({ trust: -3, points: -2 });
	});
	test('blame meets silence or “it was my fault”', () => {
		expect(words(say(inRecall({ trust: 45 }), 'ask.q-blame'))).toEqual(['(silent)']);
		expect(words(say(inRecall({ trust: 39 }), 'ask.q-blame'))).toEqual(['(fault)']);
		expect(say(inRecall(), 'ask.q-blame').coding!.trust).toBe(-10);
	});
	test('a promise is critical and buys what seems wanted', () => {
		const { state, coding } = say(inRecall(), 'ask.q-promise');
		expect(state).toMatchObject({ critical: ['promise'], wrong: ['W2'], trust: 40, phase: 'recall' });
		expect(coding!.points).toBe(-10);
	});
	test('a threat is critical and ends the talk', () => {
		const { state } = say(inRecall(), 'ask.q-threat');
		expect(state).toMatchObject({ critical: ['threat'], trust: 20, phase: 'record', ended: 'threat' });
	});
	test('support raises trust by five, fifteen in six turns at most, and leaves a closed run as it was', () => {
		const { state } = say(inRecall({ closedRun: 1 }), 'support', 'support', 'support', 'support');
		expect(state).toMatchObject({ trust: 60, closedRun: 1 });
	});
	test('a break gives strength back, twice at most', () => {
		const { state } = say(inRecall({ energy: 20 }), 'break', 'break', 'break');
		expect(state).toMatchObject({ energy: 60, trust: 51 });
	});
});

test.each<[string, Partial<PracticeQuestion>['type'], string]>([
	['q-if', 'OPT', 'faux-if'],
	['q-when', 'DIR', 'faux-wh'],
	['q-praise', 'SUG', 'praise'],
	['q-breath', 'OPT', 'one-breath']
])('%s counts as %s', (id, type, recoded) => {
	expect(say(inRecall(), `ask.${id}`).coding).toMatchObject({ type, recoded });
});

test('to name a person or an act in the transition is suggestive', () => {
	const { coding } = say(inRecall({ phase: 'transition' }), 'ask.q-why-names');
	expect(coding).toMatchObject({ type: 'SUG', recoded: 'names-something' });
});

describe('the parts of the talk', () => {
	test.each([
		[5, 45],
		[4, 45],
		[3, 35]
	])('a plan with %i right choices starts at trust %i', (right, trust) => {
		expect(play(playable, startState(scenario), rightPlan(right))!.state).toMatchObject({ phase: 'intro', trust });
	});
	test('leaving the rapport too early costs five of trust', () => {
		expect(say(inRecall({ phase: 'rapport' }), 'next').state.trust).toBe(40);
		expect(say(inRecall({ phase: 'rapport' }), 'ask.q-likes', 'ask.q-likes-more', 'next').state.trust).toBe(49);
	});
	test('the practice counts with three open questions about one event', () => {
		const few = say(inRecall({ phase: 'practice' }), 'ask.q-game', 'ask.q-game-next', 'next');
		expect(few.state.skippedPractice).toBe(true);
		const enough = say(inRecall({ phase: 'practice' }), 'ask.q-game', 'ask.q-game-next', 'ask.q-game', 'next');
		expect(enough.state.skippedPractice).toBe(false);
	});
	test('the fortieth turn ends the talk', () => {
		const { state } = say(inRecall({ turn: 39 }), 'ask.q-day');
		expect(state).toMatchObject({ phase: 'record', ended: 'turns' });
	});
	test('a move of another part, an unknown one, or one after the end cannot be made', () => {
		const { state } = say(inRecall(), 'ask.q-threat');
		expect(play(playable, state, { kind: 'silent' })).toBeNull();
		expect(play(playable, inRecall(), { kind: 'ask', question: 'q-role' })).toBeNull();
		expect(play(playable, inRecall(), { kind: 'ask', question: 'q-nothing' })).toBeNull();
		expect(play(playable, inRecall(), rightPlan(5))).toBeNull();
		expect(rules).toHaveLength(4);
	});
});
