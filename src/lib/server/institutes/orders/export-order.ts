import { inLanguage } from '#lib/base/language.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { wordsOf } from '#lib/ui/words.ts';
import type { SignedIn } from '../../platform/context.ts';
import { writeCsv } from '../../platform/spreadsheet/write-csv.ts';
import { writeXlsx } from '../../platform/spreadsheet/write-xlsx.ts';
import { showOrder, type ShownRow } from './show-order.ts';

/** An order row by row as the page shows it. Read again as a new order it says the same, also at a higher desk. */
export async function exportOrder(
	ctx: SignedIn,
	institute: Institute,
	orderId: string,
	kind: 'csv' | 'xlsx'
): Promise<Uint8Array<ArrayBuffer>> {
	const words = wordsOf(ctx.language).orders;
	const { rows, common } = await showOrder(ctx, institute, orderId);
	const { serviceNumber, name, to, role, jurisdiction, day } = words.fields;
	const head = [words.row, serviceNumber, name, words.from, to, role, jurisdiction, day, words.outcome, words.what];
	const table = [head, ...rows.map((row) => toLine(ctx, row, common))];
	return kind === 'csv'
		? new TextEncoder().encode(writeCsv(table))
		: writeXlsx(table, { isRightToLeft: ctx.language === 'ur' });
}

function toLine({ language, catalogue }: SignedIn, row: ShownRow, common: { to: string; day: string }): string[] {
	const words = wordsOf(language).orders;
	const { typed, before, after } = row;
	const track = catalogue.tracks.find(({ role }) => role === after?.role);
	const place = after && catalogue.jurisdictions.get(after.jurisdiction);
	const reasons: Record<string, string> = words.reasons;
	const fields: Record<string, string> = words.fields;
	return [
		`${row.row}`,
		row.serviceNumber,
		row.name,
		before?.place?.code ?? '',
		after?.place?.code ?? (typed.to || common.to),
		track ? inLanguage(track.roleName, language) : typed.role,
		place ? inLanguage(place.name, language) : typed.jurisdiction,
		row.startsOn ?? (typed.day || common.day),
		row.state ? words.rowStates[row.state] : words.outcomes[row.outcome],
		row.reason ? `${fields[row.column ?? '']}: ${reasons[row.reason] ?? ''}` : ''
	];
}
