import type { OrderSheet } from '#lib/institutes/orders/types.ts';
import type { Institute } from '#lib/institutes/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import { parseCsv } from '../../platform/spreadsheet/parse-csv.ts';
import { readTable } from '../../platform/spreadsheet/read-table.ts';
import { UnreadableTable, type Table, type TableProblem } from '../../platform/spreadsheet/types.ts';
import { readSheetBy } from '../roster/read-sheet.ts';
import { listHeadings } from '../roster/repository.ts';
import { readValues } from '../roster/values.ts';
import { readOrderHeadings } from './headings.ts';
import type { Places } from './places.ts';
import { readLoose } from './read-loose.ts';
import { listOrderHeadings } from './repository.ts';

/** A spreadsheet, or text that was pasted. */
export type WrittenList = { bytes: Uint8Array } | { text: string };

/** More people than one order has ever moved; a whole roster is an import. */
const MOST_ROWS = 5_000;

export type ListProblem = TableProblem | 'order-empty' | 'order-long' | 'file-no-rows' | 'file-no-numbers';
type Problem = { reason: ListProblem; row: number | null };

/** With headings where the first lines hold any that are known; else as a loose list, a number first on each line. */
export async function readList(
	{ db, catalogue }: Pick<SignedIn, 'db' | 'catalogue'>,
	institute: Institute,
	places: Places,
	list: WrittenList
): Promise<{ sheet: OrderSheet } | Problem> {
	const table = tableOf(list);
	if ('reason' in table) return table;
	if (table.rows.length === 0) return { reason: 'order-empty', row: null };
	if (table.rows.length > MOST_ROWS) return { reason: 'order-long', row: table.rows[MOST_ROWS]!.row };
	const memory = {
		orders: await listOrderHeadings(db.read, institute.id),
		rosters: await listHeadings(db.read, institute.id)
	};
	const sheet = readSheetBy(table.rows, (headings) => readOrderHeadings(headings, memory));
	const isHeaded = sheet.fields.some((field) => field !== null);
	if (!isHeaded) {
		const values = readValues(catalogue);
		const lookups = {
			isPlace: (text: string) => places.find(text) !== null,
			isRole: (text: string) => values.role(text) !== null,
			isJurisdiction: (text: string) => values.jurisdiction(text) !== null
		};
		return { sheet: readLoose(table.rows, lookups) };
	}
	if (sheet.rows.length === 0) return { reason: 'file-no-rows', row: null };
	const canBeTold = sheet.fields.includes('serviceNumber') || sheet.fields.includes(null);
	return canBeTold ? { sheet } : { reason: 'file-no-numbers', row: null };
}

function tableOf(list: WrittenList): { rows: Table } | { reason: TableProblem; row: number | null } {
	try {
		return {
			rows: 'bytes' in list ? readTable(list.bytes, { keepDays: true }) : parseCsv(list.text.replaceAll('،', ','))
		};
	} catch (problem) {
		if (problem instanceof UnreadableTable) return { reason: problem.reason, row: problem.row };
		throw problem;
	}
}
