import type { RosterField, RosterSheet, Sheet } from '#lib/institutes/types.ts';
import type { Cell, Table } from '../../platform/spreadsheet/types.ts';
import { headingKey, readHeadings } from './headings.ts';

/** A title, a date and an empty line may stand above the headings. */
const MOST_LINES_ABOVE = 20;

type Meaning<Field extends string> = Field | 'ignore';
type Read<Field extends string> = (headings: string[]) => (Meaning<Field> | null)[];

export function readSheet(table: Table, remembered: ReadonlyMap<string, Meaning<RosterField>>): RosterSheet {
	return readSheetBy(table, (headings) => readHeadings(headings, remembered));
}

/** Finds the headings and keeps only the columns that are used or must be asked about. */
export function readSheetBy<Field extends string>(table: Table, read: Read<Field>): Sheet<Field> {
	const textOf = (cell: Cell) => (typeof cell === 'string' ? cell : '');
	const hits = (cells: Cell[]) =>
		read(cells.map(textOf)).filter((field) => field !== null && field !== 'ignore').length;
	const top = table.slice(0, MOST_LINES_ABOVE);
	const best = top.reduce((at, line, index) => (hits(line.cells) > hits(top[at]!.cells) ? index : at), 0);
	const headings = table[best]!.cells.map(textOf);
	const fields = read(headings);
	const rows = table.slice(best + 1);
	return keepColumns({ headings, fields, rows });
}

/** What the administrator said of the columns that nobody knew. */
export function mapSheet<Field extends string>(
	sheet: Sheet<Field>,
	said: ReadonlyMap<number, Meaning<Field>>
): Sheet<Field> {
	return keepColumns({ ...sheet, fields: sheet.fields.map((field, index) => field ?? said.get(index) ?? 'ignore') });
}

/** New meanings by folded heading, to be remembered. */
export function newMeanings<Field extends string>(
	sheet: Pick<Sheet<Field>, 'headings'>,
	said: ReadonlyMap<number, Meaning<Field>>
): Map<string, Meaning<Field>> {
	return new Map([...said].map(([index, field]) => [headingKey(sheet.headings[index] ?? ''), field] as const));
}

function keepColumns<Field extends string>({ headings, fields, rows }: Sheet<Field>): Sheet<Field> {
	const kept = fields.flatMap((field, index) => (field === 'ignore' ? [] : [index]));
	const pick = <Item>(items: Item[], empty: Item) => kept.map((index) => items[index] ?? empty);
	return {
		headings: pick(headings, ''),
		fields: pick(fields, null),
		rows: rows
			.map(({ row, cells }) => ({ row, cells: pick(cells, '') }))
			.filter(({ cells }) => cells.some((cell) => cell !== ''))
	};
}
