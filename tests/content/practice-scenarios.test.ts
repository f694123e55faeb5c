import { describe, expect, test } from 'vitest';
import { encodeMove, type Decision, type Move } from '#lib/assessment/practice/moves.ts';
import { measure } from '#lib/assessment/practice/measure.ts';
import { offeredMoves, type Ask } from '#lib/assessment/practice/offer.ts';
import { play, questionOf } from '#lib/assessment/practice/play.ts';
import { playGreedily } from '#lib/assessment/practice/play-greedily.ts';
import { prepare, variantsOf, type Playable } from '#lib/assessment/practice/prepare.ts';
import { measureRulings, talkToRule } from '#lib/assessment/practice/rule.ts';
import { seeded } from '#lib/assessment/practice/seeded.ts';
import { startState, type TalkState } from '#lib/assessment/practice/state.ts';
import { replayMoves } from '#lib/assessment/practice/transcript.ts';
import { rulings } from '#lib/assessment/practice/types.ts';
import { buildCatalogue, readContentFolder } from '#lib/server/curriculum/index.ts';
import { goodWorld } from './good-world.ts';

/** Every scenario there is, in every variant: whatever an author adds is played too. */
const scenarios = [
	...buildCatalogue(readContentFolder('content')).scenarios.values(),
	...buildCatalogue(goodWorld()).scenarios.values()
];
const playables = scenarios.flatMap((scenario) =>
	variantsOf(scenario).map((variant) => ({ name: `${scenario.id} ${variant}`, playable: prepare(scenario, variant) }))
);
const PLAYTHROUGHS = 1000;
const REPLAYS = 50;
const OPEN = ['INV', 'CUE', 'FAC', 'DIR', 'SUP', 'BRK', 'MOVE'];

function planOf({ scenario }: Playable, chance: () => number): Move {
	const pick = <Value>(list: readonly Value[]) => list[Math.floor(chance() * list.length)]!;
	return {
		kind: 'plan',
		choices: Object.fromEntries(scenario.planning.map(({ id, options }) => [id, pick(options).id]))
	};
}

function decisionOf({ scenario }: Playable): Decision {
	return {
		kind: 'decide',
		record: scenario.record.find(({ isRight }) => isRight)!.id,
		conclusion: scenario.conclusions.find(({ verdict }) => verdict === 'right')!.id,
		actions: scenario.actions.filter(({ kind }) => kind === 'required').map(({ id }) => id)
	};
}

type Watch = (before: TalkState, played: NonNullable<ReturnType<typeof play>>) => void;

/** From start to end by chance; every button that stands there may be pressed. */
function playByChance(playable: Playable, word: string, ask: Ask, watch: Watch): Move[] {
	const chance = seeded(word);
	const moves: Move[] = [planOf(playable, chance)];
	let state = play(playable, startState(playable.scenario), moves[0]!)!.state;
	while (state.phase !== 'record') {
		const offered = offeredMoves(playable, state, ask);
		// The next part is pressed seldom: else nobody would come far.
		const talk = offered.filter(({ kind }) => kind !== 'next' || chance() < 0.3);
		const move = (talk.length > 0 ? talk : offered)[Math.floor(chance() * (talk.length || offered.length))];
		if (!move) throw new Error(`dead end in ${state.phase}`);
		const played = play(playable, state, move);
		if (!played) throw new Error(`${encodeMove(move)} was offered and cannot be made`);
		watch(state, played);
		moves.push(move);
		state = played.state;
	}
	return moves;
}

describe.each(playables)('$name', ({ name, playable }) => {
	test('a thousand talks by chance all end, wholly translated, in range, and tell nothing twice', () => {
		const faults: string[] = [];
		for (let round = 0; round < PLAYTHROUGHS; round++) {
			const ask: Ask = round % 2 === 0 ? 'pick' : 'build';
			let turns = 0;
			const told = new Set<string>();
			const moves = playByChance(playable, `${name} ${round}`, ask, (before, { state, reply, coding }) => {
				turns += 1;
				if (coding && reply.length === 0) faults.push(`round ${round}: no answer`);
				if (reply.some(({ text }) => !text.en || !text.ur)) faults.push(`round ${round}: a line is not translated`);
				if (state.trust < 0 || state.trust > 100 || state.energy < 0 || state.energy > 100)
					faults.push(`round ${round}: trust ${state.trust}, energy ${state.energy}`);
				for (const id of coding?.told ?? []) {
					if (told.has(id)) faults.push(`round ${round}: ${id} was told twice`);
					told.add(id);
				}
				if (coding && OPEN.includes(coding.type) && coding.planted.length > 0)
					faults.push(`round ${round}: ${coding.type} planted ${coding.planted.join()}`);
				if (before.phase === state.phase && turns > 100) throw new Error('does not end');
			});
			const whole = [...moves, decisionOf(playable)];
			const transcript = replayMoves(playable, whole);
			if (transcript.brokenAt !== null || transcript.state.phase !== 'done')
				faults.push(`round ${round}: broken replay`);
			const { score } = measure(playable, transcript);
			if (score < 0 || score > 100) faults.push(`round ${round}: score ${score}`);
		}
		expect(faults.slice(0, 5)).toEqual([]);
	});

	test('offers at least two open questions and one of each harm in the recall, with no two alike', () => {
		const state: TalkState = {
			...startState(playable.scenario),
			phase: 'recall',
			mentioned: playable.scenario.cues.map(({ id }) => id)
		};
		const questions = offeredMoves(playable, state, 'pick').flatMap((move) =>
			move.kind === 'ask' ? [questionOf(playable, state, move)!] : []
		);
		const types = questions.map(({ type, faux, isPraise }) => (faux || isPraise ? 'trap' : type));
		expect(questions.length).toBeGreaterThanOrEqual(5);
		expect(questions.length).toBeLessThanOrEqual(6);
		expect(types.filter((type) => type === 'INV' || type === 'CUE').length).toBeGreaterThanOrEqual(2);
		expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
	});

	test.each(['pick', 'build'] as const)(
		'an expert who asks only openly (%s) finds at least ten of twelve, and passes',
		(ask) => {
			const { moves } = playGreedily(playable, 'open', ask);
			const metrics = measure(playable, replayMoves(playable, [...moves, decisionOf(playable)]));
			expect(metrics.relevantFound / metrics.relevantTotal).toBeGreaterThanOrEqual(10 / 12);
			expect(metrics).toMatchObject({ wrongCount: 0, meetsRule: true });
		}
	);

	test('a replay of it is ten questions, and whoever rules on all alike does not pass', () => {
		for (let number = 1; number <= REPLAYS; number++) {
			const asked = talkToRule(playable, `replay ${number}`);
			expect(asked, `replay ${number}`).toHaveLength(10);
			for (const ruling of rulings) {
				const alike = asked.map(() => ({ kind: 'rule', ruling }) as const);
				expect(measureRulings(asked, alike).isPassed, `${ruling} to all of replay ${number}`).toBe(false);
			}
		}
	});

	test('somebody who only closes and leads finds nothing in full, plants three, and does not pass', () => {
		const { moves, state } = playGreedily(playable, 'leading', 'pick');
		const metrics = measure(playable, replayMoves(playable, [...moves, decisionOf(playable)]));
		expect(metrics.relevantFound).toBe(0);
		expect(state.wrong.length).toBeGreaterThanOrEqual(3);
		expect(metrics.meetsRule).toBe(false);
	});
});

test('the variants of a scenario differ', () => {
	for (const scenario of scenarios) {
		const talks = variantsOf(scenario).map((variant) => {
			const playable = prepare(scenario, variant);
			return JSON.stringify([[...playable.byTopic.values()], playable.outcome]);
		});
		expect(new Set(talks).size).toBe(talks.length);
	}
});
