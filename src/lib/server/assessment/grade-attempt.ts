export type AnsweredItem = {
	position: number;
	critical: string | null;
	/** Position of the critical item that this one asks again. */
	reAskOf: number | null;
	/** Null: the item was rewritten or withdrawn meanwhile and cannot be marked. */
	isRight: boolean | null;
};

export type Grade = {
	rightItems: number;
	countedItems: number;
	passItems: number;
	isPassed: boolean;
	missedCritical: number[];
};

/** Whole items that a pass mark asks for: 70 % of 5 is 4. */
export function passItemsFor(percent: number, items: number): number {
	return Math.ceil((percent * items) / 100);
}

/**
 * Right items against the pass mark fixed at the start, and every critical point right, at first or when asked again.
 * An item that cannot be marked is left out of both counts, so that nobody loses by an edit of ours.
 */
export function gradeAttempt(items: readonly AnsweredItem[], passItems: number): Grade {
	const first = items.filter((item) => item.reAskOf === null);
	const counted = first.filter((item) => item.isRight !== null);
	const needed = counted.length === first.length ? passItems : Math.ceil((passItems * counted.length) / first.length);
	const rightItems = counted.filter((item) => item.isRight).length;
	const missedCritical = first
		.filter((item) => item.critical !== null && item.isRight === false)
		.filter((item) => !items.some((again) => again.reAskOf === item.position && again.isRight !== false))
		.map((item) => item.position);
	return {
		rightItems,
		countedItems: counted.length,
		passItems: needed,
		isPassed: counted.length > 0 && rightItems >= needed && missedCritical.length === 0,
		missedCritical
	};
}
