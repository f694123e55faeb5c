import type { Bilingual } from '#lib/base/language.ts';

/** What a question is, in the taxonomy of the research on talking with children. MOVE: a step of a phase, no question. */
export const questionTypes = ['INV', 'CUE', 'FAC', 'DIR', 'OPT', 'SUG', 'UNC', 'BLM', 'PRT', 'SUP', 'BRK'] as const;
export type QuestionType = (typeof questionTypes)[number];
export type Coded = QuestionType | 'MOVE';

export const phases = ['plan', 'intro', 'rapport', 'practice', 'transition', 'recall', 'closure', 'record'] as const;
export type Phase = (typeof phases)[number];
export const talkPhases = ['intro', 'rapport', 'practice', 'transition', 'recall', 'closure'] as const;
export type TalkPhase = (typeof talkPhases)[number];

export const rules = ['rule-dont-know', 'rule-dont-understand', 'rule-correct-me', 'rule-truth'] as const;
export const closings = ['child-asks', 'what-next', 'neutral-end', 'contact'] as const;
/** What a step of the introduction or the closure gets done. */
export const steps = ['role', 'reassure', ...rules, ...closings] as const;
export type Step = (typeof steps)[number];

export const stems = ['tell-all', 'tell-more', 'what-after', 'who', 'where', 'what', 'did', 'tag', 'tell-if'] as const;
export type Stem = (typeof stems)[number];

export const responseKeys = [
	'dont_know',
	'dont_understand',
	'guess',
	'corrects',
	'agrees',
	'puzzled',
	'yes',
	'no',
	'withdraws',
	'silent',
	'fault',
	'frightened',
	'nothing_more',
	'supported',
	'rested',
	'listening'
] as const;
export type ResponseKey = (typeof responseKeys)[number];

export type Detail = {
	id: string;
	/** Relevant ones make the case; neutral ones and those of the practice story do not. */
	kind: 'relevant' | 'neutral' | 'practice';
	topic: string;
	minTrust: number;
	underCue: string[];
	/** Comes only where the child's own word is taken up. */
	onlyByCue: boolean;
	says: Bilingual;
	/** The same in the words of a record, for the outcome. */
	fact: Bilingual;
	mentions: string[];
};

export type WrongDetail = {
	id: string;
	contradicts: string | null;
	says: Bilingual;
	fact: Bilingual;
	caseEffect: Bilingual;
};

export type OwnReply = { says: Bilingual | null; shows: Bilingual | null; mentions: string[] };

export type PracticeQuestion = {
	id: string;
	phases: TalkPhase[];
	/** What it looks like; what it counts as is decided by `codeQuestion`. */
	type: Coded;
	does: Step | null;
	topic: string | null;
	/** Makes no sense before this question was asked. Not in talks that began before there was this key. */
	follows?: string | null;
	cue: string | null;
	target: string | null;
	/** What the child truly says to a yes-or-no question. */
	answer: 'yes' | 'no';
	/** False detail that a bad question can plant. */
	adds: string | null;
	isThreat: boolean;
	faux: 'if' | 'wh' | null;
	isPraise: boolean;
	namesSomething: boolean;
	/** A support sentence with a question in the same breath: the type of that question. */
	then: QuestionType | null;
	text: Bilingual;
	reply: OwnReply | null;
	feedback: Bilingual | null;
	tryInstead: string | null;
};

export type Choice = { id: string; text: Bilingual; isRight: boolean; why: Bilingual };
export type Chip = { id: string; text: Bilingual; adds: string | null };
export type Verdict = 'right' | 'partly' | 'wrong';
export type ActionKind = 'required' | 'harmful' | 'optional';

export type Variant = {
	reorder: Record<string, string[]>;
	change: Record<string, Partial<Pick<Detail, 'says' | 'fact' | 'mentions' | 'minTrust'>>>;
	outcome: Bilingual | null;
};

/** An interview with an invented child. The same file plays on the server and in the page. */
export type Scenario = {
	kind: 'interview';
	id: string;
	/** Hash of everything in it. An open attempt keeps the one it began with. */
	version: string;
	module: string;
	title: Bilingual;
	contentNote: Bilingual;
	minutes: number;
	child: { name: Bilingual; ageRange: string; gender: 'm' | 'f'; language: string };
	briefing: Bilingual;
	planning: { id: string; question: Bilingual; options: Choice[] }[];
	trust: number;
	energy: number;
	limits: { turns: number; breaks: number; withdrawals: number };
	capacity: [trust: number, details: number][];
	acquiesce: { closedRun: number; trustBelow: number };
	topics: { id: string; label: Bilingual; isOpener: boolean }[];
	cues: { id: string; text: Bilingual }[];
	details: Detail[];
	wrong: WrongDetail[];
	questions: PracticeQuestion[];
	support: Bilingual[];
	builder: { stems: Stem[]; traps: Chip[] };
	responses: Record<ResponseKey, Bilingual[]>;
	record: Choice[];
	conclusions: { id: string; text: Bilingual; verdict: Verdict; why: Bilingual }[];
	actions: { id: string; text: Bilingual; kind: ActionKind; why: Bilingual }[];
	outcome: Bilingual;
	variants: Record<string, Variant>;
	isReviewed: boolean;
};

export type CaseChoice = {
	id: string;
	text: Bilingual;
	/** 0 to 3: how good it is. */
	weight: number;
	consequence: Bilingual;
	why: Bilingual;
	next: string | null;
};
export type CaseStep = { id: string; title: Bilingual; text: Bilingual; isCritical: boolean; choices: CaseChoice[] };

/** A short case of a module: three to six decisions, each with what follows from it. */
export type ModuleCase = {
	kind: 'case';
	id: string;
	version: string;
	module: string;
	title: Bilingual;
	contentNote: Bilingual;
	minutes: number;
	briefing: Bilingual;
	steps: CaseStep[];
	passPercent: number;
	debrief: Bilingual[];
	isReviewed: boolean;
};

export const signSettings = [
	'any',
	'home',
	'kiln',
	'workshop',
	'farm',
	'begging',
	'transport',
	'exploitation',
	'online'
] as const;
export type SignSetting = (typeof signSettings)[number];
/** Strong or medium as the child list grades it; U: our sources do not grade it. */
export const signGrades = ['S', 'M', 'U'] as const;
export type SignGrade = (typeof signGrades)[number];
/** From nothing to do to at once: what a sign asks for (indicators.md §5). */
export const levels = ['green', 'yellow', 'orange', 'red'] as const;
export type Level = (typeof levels)[number];
export const exerciseSteps = ['spot', 'sort', 'weigh', 'explain', 'act'] as const;
export type ExerciseStep = (typeof exerciseSteps)[number];

export type ExerciseFact = {
	id: string;
	text: Bilingual;
	isSign: boolean;
	/** Of the six groups of the child list; null where the list has no such sign. */
	group: number | null;
	grade: 'S' | 'M' | null;
	/** Why it matters, or why it is none. */
	why: Bilingual;
	/** What would settle an innocent explanation. */
	check: Bilingual | null;
};

/** A short story whose signs are found, sorted, weighed, explained and acted on. */
export type Exercise = {
	kind: 'exercise';
	id: string;
	version: string;
	module: string;
	setting: SignSetting;
	title: Bilingual;
	contentNote: Bilingual;
	minutes: number;
	briefing: Bilingual;
	steps: ExerciseStep[];
	facts: ExerciseFact[];
	level: Level;
	actions: { id: string; text: Bilingual; kind: ActionKind; why: Bilingual }[];
	debrief: Bilingual[];
	isReviewed: boolean;
};

/** One sign of the cards: what to look for in a setting. */
export type Sign = { id: string; setting: SignSetting; text: Bilingual; grade: SignGrade; sources: string[] };

export type BenchQuestion = {
	id: string;
	text: Bilingual;
	context: Bilingual;
	type: BenchType;
	why: Bilingual;
	/** Begins like an open invitation and is none. */
	isFaux: boolean;
	version: string;
};

export const benchTypes = ['INV', 'CUE', 'DIR', 'OPT', 'SUG', 'UNC', 'BLM', 'PRT'] as const;
export type BenchType = (typeof benchTypes)[number];
