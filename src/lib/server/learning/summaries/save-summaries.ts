import { groupBy } from '#lib/base/group-by.ts';
import type { SummaryChange } from '../counters/note-changes.ts';
import { noteChanges } from '../counters/note-changes.ts';
import { standingTallies } from '../counters/tallies-of.ts';
import type { Unit } from '../../platform/unit-of-work.ts';
import {
	deleteSummaries,
	replaceWords,
	updateStandings,
	upsertSummaries,
	type StandingChange,
	type Summary
} from './repository.ts';
import { standingNames } from './standing.ts';

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
	const differing = changes
		.map(({ before, after }) => ({ id: after.learnerId, change: differenceOf(before, after) }))
		.filter(({ change }) => Object.keys(change).length > 0);
	for (const group of groupBy(differing, ({ change }) => JSON.stringify(change)).values())
		await updateStandings(
			unit,
			group.map(({ id }) => id),
			group[0]!.change
		);
	await noteChanges(unit, changes, standingTallies);
}

/** What of these columns is another: for most people of a batch the same, so that one statement writes it for all. */
function differenceOf(before: Summary, after: Summary): StandingChange {
	const names = (['nextDueOn', 'waivedDays', ...standingNames] as const).filter((name) => before[name] !== after[name]);
	return Object.fromEntries(names.map((name) => [name, after[name]]));
}
