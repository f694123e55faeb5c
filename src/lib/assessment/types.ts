/** The quiz of one module, or the one over a whole track that renews it; then `moduleId` is the id of the track. */
export type AttemptKind = 'module' | 'recertification';

/** What a browser may know of a question before the attempt is graded. A new field is private until it is named here. */
export type PublicQuestion = {
	position: number;
	stem: string;
	options: { id: string; text: string }[];
	chosenOption: string | null;
	isReAsk: boolean;
};

export type OpenAttempt = {
	status: 'open';
	id: string;
	kind: AttemptKind;
	moduleId: string;
	questions: PublicQuestion[];
	/** Feedback on the critical items that are asked again; empty before that. */
	missed: MarkedQuestion[];
};

export type MarkedQuestion = {
	position: number;
	/** Null: the question has been rewritten since. */
	stem: string | null;
	isRight: boolean | null;
	isReAsk: boolean;
	isCritical: boolean;
	chosen: { text: string; feedback: string } | null;
	right: { text: string; feedback: string } | null;
	others: { text: string; feedback: string }[];
	lessonId: string | null;
};

export type ObjectiveResult = { objective: string; text: string; right: number; asked: number; lessonIds: string[] };

export type AttemptResult = {
	status: 'graded';
	id: string;
	kind: AttemptKind;
	moduleId: string;
	isPassed: boolean;
	rightItems: number;
	countedItems: number;
	passItems: number;
	uncounted: number;
	missedCritical: boolean;
	objectives: ObjectiveResult[];
	questions: MarkedQuestion[];
};
