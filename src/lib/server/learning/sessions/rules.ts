/** Pure rules of sessions in a hall. */
export type Mark = { learnerId: string; isPresent: boolean; revision: number };

/** What holds now of everything that was ever marked: the latest revision of each person. */
export function currentMarks(marks: readonly Mark[]): Map<string, Mark> {
	const current = new Map<string, Mark>();
	for (const mark of marks) {
		const before = current.get(mark.learnerId);
		if (!before || mark.revision > before.revision) current.set(mark.learnerId, mark);
	}
	return current;
}

/**
 * The marks to add so that those who were listed are as they were sent: absent where ticked, else present. Whoever was
 * not on the sheet that was sent is left as they are, and what says the same already is not said again.
 */
export function marksToAdd(
	marks: readonly Mark[],
	{ listed, absent }: { listed: readonly string[]; absent: ReadonlySet<string> }
): Mark[] {
	const current = currentMarks(marks);
	return [...new Set(listed)].flatMap((learnerId) => {
		const isPresent = !absent.has(learnerId);
		const before = current.get(learnerId);
		return before?.isPresent === isPresent ? [] : [{ learnerId, isPresent, revision: (before?.revision ?? 0) + 1 }];
	});
}

/** Half an hour to twelve hours, in quarters, however the digits are written: `1.5`, `1,5`, `1:30`. Null where it is none. */
export function readHours(typed: string): number | null {
	const clock = /^(\d{1,2}):([0-5]\d)$/.exec(typed);
	const minutes = clock
		? Number(clock[1]) * 60 + Number(clock[2])
		: /^\d{1,2}([.,٫]\d{1,2})?$/.test(typed)
			? Number(typed.replace(/[,٫]/, '.')) * 60
			: Number.NaN;
	return minutes >= 30 && minutes <= 720 && minutes % 15 === 0 ? minutes : null;
}
