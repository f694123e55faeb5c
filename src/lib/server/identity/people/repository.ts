import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Language } from '#lib/base/language.ts';
import type { Gender } from '#lib/identity/gender.ts';
import type { Reader } from '../../platform/db/database.ts';
import type { Unit } from '../../platform/unit-of-work.ts';
import type { AccountRow, CodeRow } from '../repository.ts';

/** Both engines limit the values of one statement. */
const AT_ONCE = 500;

export async function listAccounts(db: Reader, ids: string[]): Promise<AccountRow[]> {
	const { accounts } = db.t;
	return inParts(ids, (part) => db.select().from(accounts).where(inArray(accounts.id, part)));
}

export async function listAccountsByNumber(db: Reader, numbersFolded: string[]): Promise<AccountRow[]> {
	const { accounts } = db.t;
	return inParts(numbersFolded, (part) =>
		db.select().from(accounts).where(inArray(accounts.serviceNumberFolded, part))
	);
}

export async function insertAccounts(unit: Unit, rows: AccountRow[]): Promise<void> {
	await inParts(rows, async (part) => {
		await unit.insert(unit.t.accounts).values(part);
		return [];
	});
}

export async function updatePerson(
	unit: Unit,
	id: string,
	change: { name: string; language: Language; gender: Gender }
): Promise<void> {
	await unit.update(unit.t.accounts).set(change).where(eq(unit.t.accounts.id, id));
}

export async function insertManyCodes(unit: Unit, codes: CodeRow[]): Promise<void> {
	await inParts(codes, async (part) => {
		await unit.insert(unit.t.accountCodes).values(part);
		return [];
	});
}

export async function deleteUnusedFirstCodes(unit: Unit, accountIds: string[]): Promise<void> {
	const { accountCodes } = unit.t;
	await inParts(accountIds, async (part) => {
		await unit
			.delete(accountCodes)
			.where(
				and(inArray(accountCodes.accountId, part), eq(accountCodes.kind, 'one-time'), isNull(accountCodes.usedAt))
			);
		return [];
	});
}

async function inParts<Item, Found>(items: Item[], work: (part: Item[]) => Promise<Found[]>): Promise<Found[]> {
	const found: Found[] = [];
	for (let at = 0; at < items.length; at += AT_ONCE) found.push(...(await work(items.slice(at, at + AT_ONCE))));
	return found;
}
