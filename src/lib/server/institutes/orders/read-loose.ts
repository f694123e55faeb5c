import { orderFields, type OrderField, type OrderSheet } from '#lib/institutes/orders/types.ts';
import { readDay } from '#lib/base/read-day.ts';
import type { SheetCell } from '#lib/institutes/types.ts';
import type { Table } from '../../platform/spreadsheet/types.ts';

export type Lookups = {
	isPlace(text: string): boolean;
	isRole(text: string): boolean;
	isJurisdiction(text: string): boolean;
};

/**
 * A list without headings: a service number first on each line, then whatever follows told apart by what it says. A
 * line of nothing but numbers is as many people.
 */
export function readLoose(table: Table, lookups: Lookups): OrderSheet {
	const lines = withoutCounting(table);
	const rows = isNumbersOnly(lines, lookups)
		? lines
				.flatMap(({ cells }) => cells.filter((cell) => cell !== ''))
				.map((cell, index) => ({ row: index + 1, cells: [cell, '', '', '', '', ''] as SheetCell[] }))
		: lines.map(({ row, cells }) => ({ row, cells: sortCells(cells, lookups) }));
	return { headings: orderFields.map(() => ''), fields: [...orderFields], rows };
}

/** 1, 2, 3 … down the first column count the lines and are nobody's number. */
function withoutCounting(table: Table): Table {
	const isCounted =
		table.length > 1 && table.every(({ cells }, index) => cells.length > 1 && isCount(cells[0], index + 1));
	return isCounted ? table.map(({ row, cells }) => ({ row, cells: cells.slice(1) })) : table;
}

function isCount(cell: SheetCell | undefined, count: number): boolean {
	return typeof cell === 'string' && Number(cell.replace(/[.)]$/, '')) === count;
}

function isNumbersOnly(lines: Table, lookups: Lookups): boolean {
	return lines.every(({ cells }) =>
		cells.every((cell, index) => typeof cell === 'string' && (index === 0 || cell === '' || isNumber(cell, lookups)))
	);
}

function isNumber(cell: string, lookups: Lookups): boolean {
	return /\p{N}/u.test(cell) && fieldOf(cell, lookups) === 'name';
}

function sortCells([number = '', ...others]: Table[number]['cells'], lookups: Lookups): SheetCell[] {
	const sorted: Partial<Record<OrderField, SheetCell>> = { serviceNumber: number };
	for (const cell of others) {
		if (cell === '') continue;
		const field = typeof cell === 'string' ? fieldOf(cell, lookups) : cell.day === undefined ? 'name' : 'day';
		const free = sorted[field] === undefined ? field : sorted.to === undefined ? 'to' : null;
		if (free) sorted[free] = cell;
	}
	return orderFields.map((field) => sorted[field] ?? '');
}

/** What is none of the others is a name. */
function fieldOf(cell: string, { isPlace, isRole, isJurisdiction }: Lookups): OrderField {
	if (readDay(cell)) return 'day';
	if (isPlace(cell)) return 'to';
	if (isRole(cell)) return 'role';
	return isJurisdiction(cell) ? 'jurisdiction' : 'name';
}
