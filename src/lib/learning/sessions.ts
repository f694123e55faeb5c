import type { Bilingual } from '#lib/base/language.ts';

/** A session in a hall, as lists show it. */
export type SessionLine = {
	id: string;
	/** Where it was written in one language only, that stands for both. */
	title: Bilingual;
	contentIds: string[];
	place: string;
	heldOn: string;
	startTime: string;
	minutes: number;
	instructor: string;
	/** Why it was cancelled, or null. */
	cancelled: string | null;
	/** Null: nobody has marked the attendance yet. */
	present: number | null;
};

/** A session as one learner has it. */
export type AttendedSession = SessionLine & {
	/** Null: not marked yet. */
	isPresent: boolean | null;
};
