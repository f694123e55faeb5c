import { uuidv7 } from '#lib/base/ids.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import type { Institute, RosterField, RosterSheet } from '#lib/institutes/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import { readTable } from '../../platform/spreadsheet/read-table.ts';
import { UnreadableTable, type Table, type TableProblem } from '../../platform/spreadsheet/types.ts';
import { unitOfWork, type Unit } from '../../platform/unit-of-work.ts';
import { planImport } from './plan-import.ts';
import {
	deleteForgottenImports,
	getImport,
	insertImport,
	listHeadings,
	replaceRows,
	updateImport,
	upsertHeading
} from './repository.ts';
import { mapSheet, newMeanings, readSheet } from './read-sheet.ts';

/** Read and never applied: personal data that nobody asked us to keep. */
const FORGET_AFTER_MS = 7 * 86_400_000;

export type ReadRefusal = TableProblem | 'file-no-rows' | 'file-no-numbers';

/** Reads a file and says what it would do. Nothing but the import itself is written. */
export async function readRoster(
	ctx: SignedIn,
	institute: Institute,
	file: { name: string; bytes: Uint8Array }
): Promise<{ ok: true; value: string } | { ok: false; reason: ReadRefusal; row: number | null }> {
	const table = tableOf(file.bytes);
	if ('reason' in table) return { ok: false, ...table };
	const sheet = readSheet(table.rows, await listHeadings(ctx.db.read, institute.id));
	if (sheet.rows.length === 0) return { ok: false, reason: 'file-no-rows', row: null };
	if (!isMapped(sheet) && !sheet.fields.includes(null)) return { ok: false, reason: 'file-no-numbers', row: null };
	const id = uuidv7();
	await unitOfWork(ctx, async (unit) => {
		await deleteForgottenImports(unit, institute.id, new Date(unit.at.getTime() - FORGET_AFTER_MS));
		await insertImport(unit, {
			id,
			instituteId: institute.id,
			fileName: file.name.slice(0, 120) || '—',
			sheet,
			importedBy: ctx.actor.accountId,
			readAt: unit.at,
			appliedAt: null,
			undoneAt: null
		});
		if (isMapped(sheet)) await storePlan(unit, ctx, institute, id, sheet);
	});
	return success(id);
}

export type MapRefusal = 'headings-twice' | 'headings-number' | 'already-applied';

/** Says what the unknown headings mean; the institute's next file is understood at once. */
export async function mapHeadings(
	ctx: SignedIn,
	institute: Institute,
	importId: string,
	said: ReadonlyMap<number, RosterField | 'ignore'>
): Promise<Result<null, MapRefusal>> {
	return unitOfWork(ctx, async (unit) => {
		const { sheet } = await getImport(unit, institute.id, importId);
		if (!sheet) return refuse('already-applied');
		const asked = new Map(
			sheet.fields.flatMap((field, index) => (field === null ? [[index, said.get(index) ?? 'ignore'] as const] : []))
		);
		const mapped = mapSheet(sheet, asked);
		if (new Set(mapped.fields).size < mapped.fields.length) return refuse('headings-twice');
		if (!mapped.fields.includes('serviceNumber')) return refuse('headings-number');
		for (const [headingFolded, field] of newMeanings(sheet, asked))
			await upsertHeading(unit, { instituteId: institute.id, headingFolded, field });
		await storePlan(unit, ctx, institute, importId, mapped);
		return success(null);
	});
}

/** The same file against the people as they are now, after somebody else changed them. */
export async function rereadRoster(
	ctx: SignedIn,
	institute: Institute,
	importId: string
): Promise<Result<null, 'already-applied'>> {
	return unitOfWork(ctx, async (unit) => {
		const { sheet } = await getImport(unit, institute.id, importId);
		if (!sheet || !isMapped(sheet)) return refuse('already-applied');
		await storePlan(unit, ctx, institute, importId, sheet);
		return success(null);
	});
}

/** Every heading has a meaning, and people can be told apart. */
export function isMapped({ fields }: RosterSheet): boolean {
	return !fields.includes(null) && fields.includes('serviceNumber');
}

async function storePlan(
	unit: Unit,
	ctx: SignedIn,
	institute: Institute,
	importId: string,
	sheet: RosterSheet
): Promise<void> {
	const rows = await planImport(unit, ctx, institute, sheet);
	await updateImport(unit, importId, { sheet, readAt: unit.at });
	await replaceRows(
		unit,
		importId,
		rows.map((row) => ({ importId, ...row }))
	);
}

function tableOf(bytes: Uint8Array): { rows: Table } | { reason: TableProblem; row: number | null } {
	try {
		return { rows: readTable(bytes) };
	} catch (problem) {
		if (problem instanceof UnreadableTable) return { reason: problem.reason, row: problem.row };
		throw problem;
	}
}
