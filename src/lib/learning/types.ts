import type { Bilingual } from '#lib/base/language.ts';
import type { Jurisdiction, RankBand, Role, Scope } from '#lib/curriculum/types.ts';

export type ModuleState = 'in-preparation' | 'to-do' | 'begun' | 'quiz' | 'done';

export type LessonStep = {
	id: string;
	slug: string;
	title: Bilingual;
	minutes: number;
	isFinished: boolean;
	isVariant: boolean;
};

export type ModuleStep = {
	id: string;
	number: number;
	slug: string;
	title: Bilingual;
	purpose: Bilingual;
	scope: Scope;
	state: ModuleState;
	lessons: LessonStep[];
	finished: number;
	minutes: number;
	quiz: {
		items: number;
		attempts: number;
		failures: number;
		right: number | null;
		of: number | null;
		restsUntil: Date | null;
	};
};

/** The one thing to do next. */
export type NextStep =
	| { kind: 'lesson'; module: ModuleStep; lesson: LessonStep; number: number }
	| { kind: 'quiz'; module: ModuleStep }
	| { kind: 'rest'; module: ModuleStep; until: Date }
	/** A practice talk that the track asks for; without a talk, whichever one likes. */
	| { kind: 'practice'; talk: PracticeTalk | null }
	| { kind: 'none' };

export type PracticeTalk = { id: string; title: Bilingual; isPassed: boolean };

/** What a track asks of the practice room. */
export type PracticePlan = { talks: PracticeTalk[]; isMet: boolean; left: number };

export type TrackPlan = {
	title: Bilingual;
	modules: ModuleStep[];
	electives: ModuleStep[];
	/** Over the modules that are available. */
	lessons: number;
	finished: number;
	/** Of the whole track, and of what this learner has still to do; with quizzes and practice talks. */
	minutes: number;
	minutesLeft: number;
	next: NextStep;
	/** Null: the track asks for no practice talk. */
	practice: PracticePlan | null;
	/** Nearest first. */
	due: DueWork[];
	/** The nearest due day of the next step. */
	nextDueOn: string | null;
};

/** Whom an assignment reaches: a cohort, named people, or whoever fits a rule (empty lists do not narrow it). */
export type Audience =
	| { kind: 'cohort'; cohortId: string }
	| { kind: 'people'; accountIds: string[] }
	| {
			kind: 'rule';
			roles: Role[];
			bands: RankBand[];
			jurisdictions: Jurisdiction[];
			/** A unit below the institute; without it, everywhere at and below the institute. */
			unitId?: string;
	  };

/** What was assigned to a learner and is not done yet: what, by when, from whom. */
export type DueWork = {
	assignmentId: string;
	/** Empty: the whole track. */
	moduleIds: string[];
	dueOn: string;
	instituteName: Bilingual;
	assignedBy: string;
	/** In the words of the reader: because of their cohort, their role and place, or by name. */
	why: string;
	/** Until when one is excused from it, by whom and why; null where one is not. */
	waived: { until: string; by: string; reason: string } | null;
	/** Day of the last reminder. */
	remindedOn: string | null;
};

/**
 * What boards count of an institute, each kind with its keys. `share`, `need`, `certificate` and `hours` by role,
 * jurisdiction and gender; `step` by role.
 */
export const counterKinds = {
	/** learners, started, completed; minutes; first attempts at quizzes and how many were passed. */
	share: 'share',
	/** overdue, waived, due-soon, stuck, inactive, help. */
	need: 'need',
	/** People with one that is valid, expiring, expired. */
	certificate: 'certificate',
	/** People by whole hours learned: `0`, `1` … */
	hours: 'hours',
	/** People by how far they are with a module of their track: `M-11=finished`. */
	step: 'step',
	/** Module completions by month, `2026-11`, and the people to whom they belong. */
	completions: 'completions',
	completers: 'completers',
	/** First answers by objective: `M-11-O1=right`, `M-11-O1=wrong`. */
	answer: 'answer'
} as const;
export type CounterKind = keyof typeof counterKinds;
