export type Cell = string | number;
/** Lines over the table that say what it is, its headings, and its rows as they come. */
export type Report = { sheet: string; head: Cell[][]; columns: string[]; rows: AsyncIterable<Cell[]> };

/** A spreadsheet would run what begins like a formula: a quotation mark before it makes it text. */
export function neutral(cell: Cell): Cell {
	return typeof cell === 'string' && /^[\s]*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
