import type { Bilingual } from '#lib/base/language.ts';
import type { Coded, Phase, ResponseKey, Scenario, Step, TalkPhase } from '#lib/curriculum/practice.ts';

export type Ended = 'turns' | 'withdrew' | 'threat';
export type Critical = 'promise' | 'threat';

/** Where a talk stands. Plain values only: it is rebuilt from the moves wherever it is needed. */
export type TalkState = {
	phase: Phase | 'done';
	trust: number;
	energy: number;
	turn: number;
	mentioned: string[];
	/** Told in the child's own words. */
	disclosed: string[];
	/** Got by a bare yes or no: worth nothing until the child tells it. */
	weak: string[];
	wrong: string[];
	/** Told, and contradicted later. */
	doubted: string[];
	contradictions: number;
	closedRun: number;
	suggestions: number;
	withdrawals: number;
	/** Questions that will still meet silence after the child withdrew. */
	silentTurns: number;
	steps: Step[];
	/** Open prompts, by phase. */
	open: Record<TalkPhase, number>;
	/** Open prompts about each event of the narrative practice. */
	practised: Record<string, number>;
	/** Open prompts before the first wh- question of the recall; null until one is asked. */
	openBeforeWh: number | null;
	openTopics: string[];
	/** Of the last turn, where it was open: what a facilitator goes on with. */
	lastOpen: { topic: string | null; cue: string | null } | null;
	lastMove: string | null;
	/** The question of every turn so far, in order. */
	asked: string[];
	supportTurns: number[];
	breaks: number;
	hasDeclinedGuess: boolean;
	critical: Critical[];
	planRight: number;
	skippedPractice: boolean;
	ended: Ended | null;
	used: Partial<Record<ResponseKey, number>>;
};

export type Line = { kind: 'says' | 'shows'; text: Bilingual };

/** Why a question counts as something else than it looks. */
export type RecodeReason =
	'word-not-said' | 'faux-if' | 'faux-wh' | 'praise' | 'repeated' | 'one-breath' | 'names-something';

/** What one turn was, and what it did. */
export type Coding = {
	type: Coded;
	recoded: RecodeReason | null;
	/** In the share of recommended questions; null for what is not counted. */
	isRecommended: boolean | null;
	points: number;
	told: string[];
	weakened: string[];
	planted: string[];
	doubted: string[];
	critical: Critical | null;
	step: Step | null;
	/** Trust after the turn less trust before it. */
	trust: number;
};

export function startState({ trust, energy }: Pick<Scenario, 'trust' | 'energy'>): TalkState {
	return {
		phase: 'plan',
		trust,
		energy,
		turn: 0,
		mentioned: [],
		disclosed: [],
		weak: [],
		wrong: [],
		doubted: [],
		contradictions: 0,
		closedRun: 0,
		suggestions: 0,
		withdrawals: 0,
		silentTurns: 0,
		steps: [],
		open: { intro: 0, rapport: 0, practice: 0, transition: 0, recall: 0, closure: 0 },
		practised: {},
		openBeforeWh: null,
		openTopics: [],
		lastOpen: null,
		lastMove: null,
		asked: [],
		supportTurns: [],
		breaks: 0,
		hasDeclinedGuess: false,
		critical: [],
		planRight: 0,
		skippedPractice: false,
		ended: null,
		used: {}
	};
}

/** A copy that may be written to; the state given stays as it was. */
export function draftOf(state: TalkState): TalkState {
	return {
		...state,
		mentioned: [...state.mentioned],
		disclosed: [...state.disclosed],
		weak: [...state.weak],
		wrong: [...state.wrong],
		doubted: [...state.doubted],
		steps: [...state.steps],
		open: { ...state.open },
		practised: { ...state.practised },
		openTopics: [...state.openTopics],
		asked: [...state.asked],
		supportTurns: [...state.supportTurns],
		critical: [...state.critical],
		used: { ...state.used }
	};
}
