import type { Bilingual } from '#lib/base/language.ts';
import type { RankBand, Role } from '#lib/curriculum/types.ts';
import type { Gender } from '#lib/identity/gender.ts';
import type { InstituteKind } from '#lib/institutes/types.ts';

/** Learners of a kind, how many have begun, and how many finished their track. */
export type Share = { learners: number; started: number; completed: number };
export type NeedsHelp = Record<'help' | 'overdue' | 'waived' | 'due-soon' | 'stuck' | 'inactive', number>;
/** Somebody to call, and why. The worst reason is the one given. */
export type Call = {
	learnerId: string;
	name: string;
	serviceNumber: string;
	why: Exclude<keyof NeedsHelp, 'help' | 'waived'>;
};
export type MonthCount = { month: string; completions: number; people: number };
export type ModuleCount = {
	id: string;
	number: number;
	title: Bilingual;
	learners: number;
	finished: number;
	quiz: number;
	toDo: number;
};
/** How far the people of a cohort are together. */
export type CohortProgress = {
	people: number;
	started: number;
	completed: number;
	certified: number;
	needsHelp: number;
	/** From the first step to the last, of whoever has finished; null where nobody has. */
	medianDays: number | null;
	modules: ModuleCount[];
};
/** An objective that most have wrong when first asked, and where it is taught. */
export type WeakObjective = {
	id: string;
	text: Bilingual;
	answers: number;
	facilityPercent: number;
	lesson: { title: Bilingual; path: string } | null;
};
export type CertificateCount = { valid: number; expiring: number; expired: number };
export type CompletionRatio =
	| { kind: 'too-few' }
	| {
			kind: 'ratio';
			ratio: number;
			frontlinePercent: number;
			seniorPercent: number;
			level: 'met' | 'below' | 'alert';
	  };
/** The same of the frontline and of senior and supervisory staff. Null: too few people, or answers, behind one of them. */
export type Pair = { frontline: number; senior: number } | null;
/** Whether the frontline has its share of the places, beside its share of the posts. */
export type SeatShare =
	| { kind: 'not-counted' }
	| { kind: 'too-few' }
	| { kind: 'shares'; seatsPercent: number; postsPercent: number; countedOn: string };
/** Whether those who meet children first were trained first (assessment.md §10.5). */
export type RankEquity = {
	completion: CompletionRatio;
	seats: SeatShare;
	/** Hours learned, the median. */
	hours: Pair;
	/** First attempts at quizzes that were passed, in per cent. */
	passed: Pair;
	/** Of the frontline, who has not begun. */
	notBegun: number;
	/** Posts of the frontline that are filled, beyond the people who are on the roster. */
	notEnrolled: number;
};
/** One kind of people in one place. Null: fewer than may be shown, or others could be told from it. */
export type Cell = { learners: number; completed: number } | null;
export type GenderShares = Record<Gender, Cell>;
/** People who finished their track beside the posts that are filled. Null: nobody counted posts, or too few people. */
export type PostReach = { posts: number; trained: number; per100: number; countedOn: string; isPart: boolean } | null;
/** An institute below the one of the board. `null`: fewer people than may be shown. */
export type Branch = {
	code: string;
	name: Bilingual;
	kind: InstituteKind;
	share: Share | null;
	reach: PostReach;
	genders: GenderShares;
};

export type Board = {
	updatedAt: Date;
	total: Share;
	needsHelp: NeedsHelp;
	calls: Call[];
	equity: RankEquity;
	reach: PostReach;
	genders: GenderShares;
	roles: (Share & { role: Role; name: Bilingual })[];
	bands: (Share & { band: RankBand; name: Bilingual })[];
	/** Only of a judicial academy. */
	courts: (Share & { role: Role; name: Bilingual })[];
	months: MonthCount[];
	modules: ModuleCount[];
	objectives: { weak: WeakObjective[]; judged: number; tooFew: number };
	certificates: CertificateCount;
	branches: Branch[];
};

export const CALLS_SHOWN = 5;
/** Fewer people than this are not counted apart where institutes or ranks are compared. */
export const SMALLEST_CELL = 10;
export const EQUITY_TARGET = 0.9;
export const EQUITY_ALERT = 0.75;
/** Answers below which nothing is said of an objective, and the facility below which it is taught again. */
export const FEWEST_ANSWERS = 10;
export const WEAK_PERCENT = 60;

/** Whole per cent, rounded down: 100 % is everybody. */
export function percentOf(part: number, whole: number): number {
	return whole === 0 ? 0 : Math.floor((part / whole) * 100);
}
