import { uuidv7 } from '#lib/base/ids.ts';
import { emit, type Unit } from '../../platform/unit-of-work.ts';
import type { Summary } from '../summaries/repository.ts';
import { addUp } from './add-up.ts';
import { insertChanges, type Counted } from './repository.ts';
import { talliesOf } from './tallies-of.ts';

/** One in so many changes asks for the changes of its institute to be folded. */
const FOLD_SIGN = /00$/;

export type SummaryChange = { before: Summary | null; after: Summary | null };

/**
 * Appends what some people's change means for the counters, in the unit of work of the change. Nothing is read or
 * overwritten, so two people who finish at once do not wait for each other.
 */
export async function noteChanges(
	unit: Unit,
	changes: readonly SummaryChange[],
	tallies: (summary: Summary, other: Summary | null) => Counted[] = talliesOf
): Promise<void> {
	const minus = changes.flatMap(({ before, after }) => counted(before, after));
	const plus = changes.flatMap(({ before, after }) => counted(after, before));
	const rows = addUp([...minus.map((row) => ({ ...row, amount: -row.amount })), ...plus]).map((row) => ({
		id: uuidv7(unit.at),
		...row
	}));
	await insertChanges(unit, rows);
	const grown = new Set(rows.filter(({ id }) => FOLD_SIGN.test(id)).map(({ instituteId }) => instituteId));
	for (const instituteId of grown) await emit(unit, 'counters.grown', { instituteId });

	/** A row of before there were counters is counted when it is made anew (`rebuildSummaries`). */
	function counted(summary: Summary | null, other: Summary | null): Counted[] {
		return summary && summary.shape !== '' ? tallies(summary, other && other.shape !== '' ? other : null) : [];
	}
}
