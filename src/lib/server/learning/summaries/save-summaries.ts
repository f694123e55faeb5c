import { groupBy } from '#lib/base/group-by.ts';
import type { SummaryChange } from '../counters/note-changes.ts';
import { noteChanges } from '../counters/note-changes.ts';
import { standingTallies } from '../counters/tallies-of.ts';
import type { Unit } from '../../platform/unit-of-work.ts';
import { deleteSummaries, replaceWords, updateStandings, upsertSummaries, type Summary } from './repository.ts';
import { standingNames, type Standing } from './standing.ts';

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

/** The same where nothing but the day, or the nearest due day, has changed: fewer columns for many people. */
export async function saveStandings(
	unit: Unit,
	changes: readonly { before: Summary; after: Summary }[]
): Promise<void> {
	const groups = groupBy(
		changes.map(({ after }) => after),
		(after) => JSON.stringify([after.nextDueOn, after.waivedDays, standingOf(after)])
	);
	for (const group of groups.values()) {
		const [first] = group;
		const ids = group.map(({ learnerId }) => learnerId);
		await updateStandings(unit, ids, {
			nextDueOn: first!.nextDueOn,
			waivedDays: first!.waivedDays,
			...standingOf(first!)
		});
	}
	await noteChanges(unit, changes, standingTallies);
}

function standingOf(summary: Summary): Standing {
	return Object.fromEntries(standingNames.map((name) => [name, summary[name]])) as Standing;
}
