import type { BenchType, Exercise, ModuleCase, Scenario, SignSetting } from '#lib/curriculum/practice.ts';
import type { CaseResult } from './play-case.ts';
import type { ExerciseMove, ExerciseResult } from './play-exercise.ts';
import type { Metrics } from './measure.ts';
import type { Move } from './moves.ts';
import type { RulingResult } from './rule.ts';

/**
 * learn: each turn is explained · practise: the same, after one has learned · check: nothing until the end, counts for
 * passing · class: a room plays together · replay: one rules on the questions of a finished talk · case: decisions · exercise: signs are read.
 */
export const practiceModes = ['learn', 'practise', 'check', 'class', 'replay', 'case', 'exercise'] as const;
export type PracticeMode = (typeof practiceModes)[number];
export const talkModes = ['learn', 'practise', 'check', 'class'] as const;
export type TalkMode = (typeof talkModes)[number];

export type PracticeBody = Scenario | ModuleCase | Exercise;

/** What is stored of one turn. */
export type StoredMove = Move | { kind: 'choose'; choice: string } | RulingMove | ExerciseMove;
/** `type`: what kind of question the learner takes it for, where they said so. */
export type RulingMove = { kind: 'rule'; ruling: Ruling; type?: BenchType };

export const rulings = ['allow', 'rephrase', 'disallow'] as const;
export type Ruling = (typeof rulings)[number];

export type PracticeResult =
	| ({ kind: 'talk' } & Metrics)
	| ({ kind: 'case'; choices: { step: string; choice: string; weight: number }[] } & CaseResult)
	| ({ kind: 'replay' } & RulingResult)
	| ({ kind: 'exercise'; setting: SignSetting } & ExerciseResult);
