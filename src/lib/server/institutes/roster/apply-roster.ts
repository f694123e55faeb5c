import { isDeepStrictEqual } from 'node:util';
import { uuidv7 } from '#lib/base/ids.ts';
import type { Language } from '#lib/base/language.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import type { Jurisdiction, Role } from '#lib/curriculum/types.ts';
import type { Gender } from '#lib/identity/gender.ts';
import type { Institute, RosterPerson } from '#lib/institutes/types.ts';
import { amendPerson, openAccounts } from '../../identity/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { emit, unitOfWork, type Unit } from '../../platform/unit-of-work.ts';
import { listNodesWithin } from '../tree/repository.ts';
import { planImport } from './plan-import.ts';
import { isMapped } from './read-roster.ts';
import {
	endPostings,
	getImport,
	insertPostings,
	listRows,
	replaceRows,
	updateImport,
	type RosterRow
} from './repository.ts';

export type ApplyRefusal = 'already-applied' | 'changed-since' | 'rows-refused';

/**
 * Does what the dry run said, as one unit: all of it or nothing. What the dry run said is worked out once more inside
 * the unit; where somebody changed a person in between, nothing is done and the file is to be read again.
 */
export async function applyRoster(
	ctx: SignedIn,
	institute: Institute,
	importId: string,
	{ onlyIfNoneRefused }: { onlyIfNoneRefused: boolean }
): Promise<Result<null, ApplyRefusal>> {
	return unitOfWork(ctx, async (unit) => {
		const { sheet, appliedAt } = await getImport(unit, institute.id, importId);
		if (appliedAt || !sheet || !isMapped(sheet)) return refuse('already-applied');
		const promised = await listRows(unit, importId);
		const now = await planImport(unit, ctx, institute, sheet);
		const isSame = now.every((row, index) => isSameRow({ importId, ...row }, promised[index]));
		if (!isSame || now.length !== promised.length) return refuse('changed-since');
		if (onlyIfNoneRefused && promised.some(({ outcome }) => outcome === 'refused')) return refuse('rows-refused');

		const opened = await openNew(unit, ctx, institute, promised);
		await changeKnown(unit, institute, promised);
		await replaceRows(unit, importId, opened);
		await updateImport(unit, importId, { appliedAt: unit.at, sheet: null });
		await emit(unit, 'roster.applied', { importId, instituteId: institute.id, people: countWritten(opened) });
		return success(null);
	});
}

/** Whom it touched, as the news carries it. */
export function countWritten(rows: Pick<RosterRow, 'outcome'>[]): string {
	return String(rows.filter(({ outcome }) => outcome !== 'unchanged' && outcome !== 'refused').length);
}

/** The rows, now with the accounts of the new people. */
async function openNew(unit: Unit, ctx: SignedIn, institute: Institute, rows: RosterRow[]): Promise<RosterRow[]> {
	const ids = await unitIds(unit, institute);
	const fresh = rows.filter(({ outcome, accountId }) => outcome === 'new' && accountId === null);
	const opened = await openAccounts(
		unit,
		fresh.map(({ after }) => ({
			instituteId: ids.get(after.unit)!,
			serviceNumber: after.serviceNumber,
			name: after.name,
			language: after.language as Language,
			gender: after.gender as Gender,
			passphraseHash: null,
			isDemo: ctx.actor.isDemo
		}))
	);
	const accountOf = new Map(fresh.map(({ row }, index) => [row, opened[index]!]));
	const all = rows.map((row) => ({ ...row, accountId: accountOf.get(row.row) ?? row.accountId }));
	const added = all.filter(({ outcome }) => outcome === 'new');
	for (const { row, accountId, after } of added) if (!accountOf.has(row)) await amend(unit, accountId!, after);
	await post(
		unit,
		ids,
		added.map(({ accountId, after }) => ({ accountId: accountId!, after }))
	);
	return all;
}

async function changeKnown(unit: Unit, institute: Institute, rows: RosterRow[]): Promise<void> {
	const known = rows.filter(({ outcome }) => outcome === 'changed' || outcome === 'moved');
	await writePeople(
		unit,
		institute,
		known.map(({ accountId, before, after }) => ({ accountId: accountId!, before: before!, after }))
	);
}

/** Makes people what a roster says of them; only what differs is written, and postings keep their history. */
export async function writePeople(
	unit: Unit,
	institute: Institute,
	changes: { accountId: string; before: RosterPerson; after: RosterPerson }[]
): Promise<void> {
	for (const { accountId, before, after } of changes)
		if (before.name !== after.name || before.language !== after.language || before.gender !== after.gender)
			await amend(unit, accountId, after);
	const posted = changes.filter(
		({ before, after }) =>
			before.unit !== after.unit || before.role !== after.role || before.jurisdiction !== after.jurisdiction
	);
	await endPostings(
		unit,
		posted.map(({ accountId }) => accountId)
	);
	await post(unit, await unitIds(unit, institute), posted);
}

function amend(unit: Unit, accountId: string, { name, language, gender }: RosterPerson): Promise<void> {
	return amendPerson(unit, accountId, { name, language: language as Language, gender: gender as Gender });
}

async function post(
	unit: Unit,
	ids: ReadonlyMap<string, string>,
	people: { accountId: string; after: RosterPerson }[]
): Promise<void> {
	await insertPostings(
		unit,
		people.map(({ accountId, after }) => ({
			id: uuidv7(),
			accountId,
			instituteId: ids.get(after.unit)!,
			role: after.role as Role,
			jurisdiction: after.jurisdiction as Jurisdiction
		}))
	);
}

async function unitIds(unit: Unit, { path }: Institute): Promise<Map<string, string>> {
	return new Map((await listNodesWithin(unit, [path])).map(({ id, code }) => [code, id]));
}

/** By value: the database gives the keys of a JSON object back in an order of its own. */
function isSameRow(now: RosterRow, promised: RosterRow | undefined): boolean {
	return isDeepStrictEqual(now, promised && { ...promised });
}
