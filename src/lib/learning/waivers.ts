/** That somebody was excused, from what, by whom and why. */
export type WaiverLine = {
	id: string;
	subject:
		{ kind: 'assignment'; moduleIds: string[]; dueOn: string } | { kind: 'cycle'; cycle: number; endsOn: string };
	reason: string;
	untilOn: string;
	approvedBy: string;
	approvedOn: string;
	withdrawnBy: string;
	withdrawnOn: string | null;
	/** Neither withdrawn nor run out. */
	isStanding: boolean;
};
