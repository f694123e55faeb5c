export const feedbackKinds = ['addition', 'correction', 'comment'] as const;
/** As the pages of the source documents invite: additions, corrections, comments. */
export type FeedbackKind = (typeof feedbackKinds)[number];

export const FEEDBACK_LONGEST = 2000;

export type MyFeedback = {
	id: string;
	kind: FeedbackKind;
	text: string;
	sentAt: Date;
	answer: string | null;
	answeredAt: Date | null;
};
