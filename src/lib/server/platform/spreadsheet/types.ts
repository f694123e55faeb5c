import type { CalendarDay } from '#lib/base/dates.ts';

/** What a cell holds besides plain text, where that makes its text unsafe to take at its word. */
export type CellTrouble = 'cellMerged' | 'cellDate' | 'cellError' | 'cellFormula' | 'cellNumber';
/** A cell that is a date says which day, for columns that hold days. */
export type Cell = string | { trouble: CellTrouble; day?: CalendarDay };

/** Rows that hold anything, each with its number as the spreadsheet counts, from 1. */
export type Table = { row: number; cells: Cell[] }[];

export type TableProblem =
	| 'file-empty'
	| 'file-locked'
	| 'file-old-excel'
	| 'file-html'
	| 'file-unknown'
	| 'file-damaged'
	| 'file-bomb'
	| 'file-rows'
	| 'file-columns'
	| 'file-quote';

/** What keeps a file from being read at all, with the place where there is one. */
export class UnreadableTable extends Error {
	readonly reason: TableProblem;
	readonly row: number | null;

	constructor(reason: TableProblem, row: number | null = null) {
		super(reason);
		this.name = 'UnreadableTable';
		this.reason = reason;
		this.row = row;
	}
}

export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 100;

/** Longer cells are cut: no field of ours is that long, and a file of one huge cell stays harmless. */
export const MOST_LETTERS = 500;
