import type { SummaryChange } from '../counters/note-changes.ts';
import { noteChanges } from '../counters/note-changes.ts';
import type { Unit } from '../../platform/unit-of-work.ts';
import { deleteSummaries, replaceWords, upsertSummaries } from './repository.ts';

/** The only way in which a summary is written: with the counters that it changes and the words by which it is found. */
export async function saveSummaries(unit: Unit, changes: readonly SummaryChange[]): Promise<void> {
	const rows = changes.flatMap(({ after }) => (after ? [after] : []));
	await upsertSummaries(unit, rows);
	await deleteSummaries(
		unit,
		changes.flatMap(({ before, after }) => (before && !after ? [before.learnerId] : []))
	);
	const renamed = changes.filter(({ before, after }) => before?.words !== after?.words);
	await replaceWords(
		unit,
		new Map(
			renamed.map(({ before, after }) => [(after ?? before)!.learnerId, after?.words.split(' ').filter(Boolean) ?? []])
		)
	);
	await noteChanges(unit, changes);
}
