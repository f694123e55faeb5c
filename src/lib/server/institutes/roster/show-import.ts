import { rosterOutcomes, type Institute, type RosterOutcome } from '#lib/institutes/types.ts';
import { listPeople } from '../../identity/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { isMapped } from './read-roster.ts';
import { countRows, getImport, listImports, listKeptRows, listRowsPage, type RosterImport } from './repository.ts';

export const ROWS_A_PAGE = 100;

export type ImportState = 'mapping' | 'dry' | 'applied' | 'undone';

/** One import as its page shows it: where it stands, what it would do or did, and a page of its rows. */
export async function showImport(
	{ db }: SignedIn,
	institute: Institute,
	importId: string,
	{ outcome, page }: { outcome: RosterOutcome | null; page: number }
) {
	const found = await getImport(db.read, institute.id, importId);
	const counted = await countRows(db.read, importId);
	const counts = Object.fromEntries(rosterOutcomes.map((each) => [each, counted.get(each) ?? 0])) as Record<
		RosterOutcome,
		number
	>;
	const total = outcome ? counts[outcome] : [...counted.values()].reduce((sum, count) => sum + count, 0);
	const pages = Math.max(1, Math.ceil(total / ROWS_A_PAGE));
	const here = Math.min(page, pages);
	const outcomes = outcome ? [outcome] : undefined;
	const rows = await listRowsPage(db.read, importId, { outcomes, page: here, size: ROWS_A_PAGE });
	const kept = found.undoneAt ? await listKeptRows(db.read, importId) : [];
	return {
		id: found.id,
		fileName: found.fileName,
		readAt: found.readAt,
		appliedAt: found.appliedAt,
		undoneAt: found.undoneAt,
		state: stateOf(found),
		counts,
		rows: rows.map(({ row, outcome: each, column, reason, before, after }) => ({
			row,
			outcome: each,
			column,
			reason,
			before,
			after
		})),
		page: here,
		pages,
		kept: kept.map(({ row, reason, after }) => ({ row, reason, after })),
		unknown: found.appliedAt ? [] : unknownHeadings(found)
	};
}

export async function listRosterImports({ db }: SignedIn, institute: Institute) {
	const imports = await listImports(db.read, institute.id);
	const people = await listPeople(db.read, [...new Set(imports.map(({ importedBy }) => importedBy))]);
	const names = new Map(people.map(({ accountId, name }) => [accountId, name]));
	return imports.map(({ id, fileName, importedBy, readAt, appliedAt, undoneAt }) => ({
		id,
		fileName,
		readAt,
		appliedAt,
		undoneAt,
		by: names.get(importedBy) ?? ''
	}));
}

function stateOf({ sheet, appliedAt, undoneAt }: RosterImport): ImportState {
	if (undoneAt) return 'undone';
	if (appliedAt) return 'applied';
	return sheet && isMapped(sheet) ? 'dry' : 'mapping';
}

/** With the first values of the column, so that it can be told what it is. */
function unknownHeadings({ sheet }: RosterImport) {
	return (sheet?.fields ?? []).flatMap((field, index) => {
		if (field !== null) return [];
		const values = sheet!.rows
			.map(({ cells }) => cells[index])
			.filter((cell) => typeof cell === 'string' && cell !== '');
		return [{ index, heading: sheet!.headings[index] ?? '', examples: values.slice(0, 3) as string[] }];
	});
}
