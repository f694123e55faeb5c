import { and, asc, desc, eq, gt, isNotNull, isNull, lt, ne } from 'drizzle-orm';
import type { Language } from '#lib/base/language.ts';
import type { Gender } from '#lib/identity/gender.ts';
import type { Reader } from '../platform/db/database.ts';
import type { Schema } from '../platform/db/schema.ts';
import { NotFound } from '../platform/http.ts';
import type { Unit } from '../platform/unit-of-work.ts';

export type AccountRow = Schema['accounts']['$inferSelect'];
export type SessionRow = Schema['sessions']['$inferSelect'];
export type SessionWithAccount = { session: SessionRow; account: AccountRow };
export type CodeRow = Schema['accountCodes']['$inferSelect'];
export type CodeKind = CodeRow['kind'];
type ParkedRow = Schema['parkedForms']['$inferSelect'];

// Accounts

/** Null where the number is taken at this institute. */
export async function insertAccount(unit: Unit, account: AccountRow): Promise<string | null> {
	const [row] = await unit
		.insert(unit.t.accounts)
		.values(account)
		.onConflictDoNothing()
		.returning({ id: unit.t.accounts.id });
	return row?.id ?? null;
}

export async function findAccountByNumber(
	db: Reader,
	instituteId: string,
	serviceNumberFolded: string
): Promise<AccountRow | null> {
	const { accounts } = db.t;
	const [row] = await db
		.select()
		.from(accounts)
		.where(and(eq(accounts.instituteId, instituteId), eq(accounts.serviceNumberFolded, serviceNumberFolded)));
	return row ?? null;
}

export async function findAccount(db: Reader, id: string): Promise<AccountRow | null> {
	const [row] = await db.select().from(db.t.accounts).where(eq(db.t.accounts.id, id));
	return row ?? null;
}

export async function getAccount(db: Reader, id: string): Promise<AccountRow> {
	const account = await findAccount(db, id);
	if (!account) throw new NotFound('The account');
	return account;
}

export async function updateAccount(
	unit: Unit,
	id: string,
	change: { passphraseHash?: string; language?: Language; gender?: Gender }
): Promise<void> {
	await unit.update(unit.t.accounts).set(change).where(eq(unit.t.accounts.id, id));
}

// Sessions

export async function insertSession(unit: Unit, session: SessionRow): Promise<void> {
	await unit.insert(unit.t.sessions).values(session);
}

export async function findSessionWithAccount(db: Reader, id: string): Promise<SessionWithAccount | null> {
	const { sessions, accounts } = db.t;
	const [row] = await db
		.select({ session: sessions, account: accounts })
		.from(sessions)
		.innerJoin(accounts, eq(accounts.id, sessions.accountId))
		.where(eq(sessions.id, id));
	return row ?? null;
}

export async function listSessions(db: Reader, accountId: string, now: Date): Promise<SessionRow[]> {
	const { sessions } = db.t;
	return db
		.select()
		.from(sessions)
		.where(and(eq(sessions.accountId, accountId), gt(sessions.expiresAt, now)))
		.orderBy(desc(sessions.createdAt), asc(sessions.id))
		.limit(100);
}

export async function updateSessionExpiry(unit: Unit, id: string, expiresAt: Date): Promise<void> {
	await unit.update(unit.t.sessions).set({ expiresAt }).where(eq(unit.t.sessions.id, id));
}

/** The session as it was, or null where this account has none of that id. */
export async function deleteSession(unit: Unit, id: string, accountId?: string): Promise<SessionRow | null> {
	const { sessions } = unit.t;
	const [row] = await unit
		.delete(sessions)
		.where(accountId ? and(eq(sessions.id, id), eq(sessions.accountId, accountId)) : eq(sessions.id, id))
		.returning();
	return row ?? null;
}

export async function deleteSessions(unit: Unit, accountId: string, exceptId?: string): Promise<void> {
	const { sessions } = unit.t;
	await unit
		.delete(sessions)
		.where(
			exceptId ? and(eq(sessions.accountId, accountId), ne(sessions.id, exceptId)) : eq(sessions.accountId, accountId)
		);
}

// Codes

export async function insertCodes(unit: Unit, codes: CodeRow[]): Promise<void> {
	await unit.insert(unit.t.accountCodes).values(codes);
}

export async function findCode(db: Reader, kind: CodeKind, codeHash: string): Promise<CodeRow | null> {
	const { accountCodes } = db.t;
	const [row] = await db
		.select()
		.from(accountCodes)
		.where(and(eq(accountCodes.codeHash, codeHash), eq(accountCodes.kind, kind)));
	return row ?? null;
}

/** False where somebody was quicker: a code opens once. */
export async function updateCodeUsed(unit: Unit, id: string): Promise<boolean> {
	const { accountCodes } = unit.t;
	const rows = await unit
		.update(accountCodes)
		.set({ usedAt: unit.at })
		.where(and(eq(accountCodes.id, id), isNull(accountCodes.usedAt)))
		.returning({ id: accountCodes.id });
	return rows.length > 0;
}

export async function deleteUnusedCodes(unit: Unit, accountId: string, kind: CodeKind): Promise<void> {
	const { accountCodes } = unit.t;
	await unit
		.delete(accountCodes)
		.where(and(eq(accountCodes.accountId, accountId), eq(accountCodes.kind, kind), isNull(accountCodes.usedAt)));
}

export async function countUnusedCodes(db: Reader, accountId: string, kind: CodeKind): Promise<number> {
	const { accountCodes } = db.t;
	return db.$count(
		accountCodes,
		and(eq(accountCodes.accountId, accountId), eq(accountCodes.kind, kind), isNull(accountCodes.usedAt))
	);
}

// Known devices and guesses

export async function existsKnownDevice(db: Reader, accountId: string, deviceHash: string): Promise<boolean> {
	const { knownDevices } = db.t;
	const rows = await db
		.select({ at: knownDevices.lastSeenAt })
		.from(knownDevices)
		.where(and(eq(knownDevices.accountId, accountId), eq(knownDevices.deviceHash, deviceHash)));
	return rows.length > 0;
}

export async function insertKnownDevice(unit: Unit, accountId: string, deviceHash: string): Promise<void> {
	const { knownDevices } = unit.t;
	await unit
		.insert(knownDevices)
		.values({ accountId, deviceHash, lastSeenAt: unit.at })
		.onConflictDoUpdate({ target: [knownDevices.accountId, knownDevices.deviceHash], set: { lastSeenAt: unit.at } });
}

/** Up to `most`: beyond that the exact number changes nothing. */
export async function countGuesses(db: Reader, subjectHash: string, since: Date, most: number): Promise<number> {
	const { signInFailures } = db.t;
	const rows = await db
		.select({ id: signInFailures.id })
		.from(signInFailures)
		.where(
			and(
				eq(signInFailures.subjectHash, subjectHash),
				gt(signInFailures.failedAt, since),
				eq(signInFailures.isGuess, true)
			)
		)
		.limit(most);
	return rows.length;
}

export async function listWaits(db: Reader, subjectHash: string, deviceHash: string, since: Date): Promise<Date[]> {
	const { signInFailures } = db.t;
	const rows = await db
		.select({ until: signInFailures.waitUntil })
		.from(signInFailures)
		.where(
			and(
				eq(signInFailures.subjectHash, subjectHash),
				eq(signInFailures.deviceHash, deviceHash),
				gt(signInFailures.failedAt, since),
				isNotNull(signInFailures.waitUntil)
			)
		)
		.orderBy(desc(signInFailures.failedAt))
		.limit(20);
	return rows.map((row) => row.until).filter((until) => until !== null);
}

export async function insertFailure(unit: Unit, failure: Schema['signInFailures']['$inferInsert']): Promise<void> {
	await unit.insert(unit.t.signInFailures).values(failure);
}

export async function deleteFailure(unit: Unit, id: string): Promise<void> {
	await unit.delete(unit.t.signInFailures).where(eq(unit.t.signInFailures.id, id));
}

export async function deleteFailures(unit: Unit, subjectHash: string, deviceHash: string): Promise<void> {
	const { signInFailures } = unit.t;
	await unit
		.delete(signInFailures)
		.where(and(eq(signInFailures.subjectHash, subjectHash), eq(signInFailures.deviceHash, deviceHash)));
}

// Parked forms

export async function insertParkedForm(unit: Unit, form: ParkedRow): Promise<void> {
	await unit.insert(unit.t.parkedForms).values(form);
}

export async function findParkedForm(db: Reader, id: string, accountId: string, now: Date): Promise<ParkedRow | null> {
	const { parkedForms } = db.t;
	const [row] = await db
		.select()
		.from(parkedForms)
		.where(and(eq(parkedForms.id, id), eq(parkedForms.accountId, accountId), gt(parkedForms.expiresAt, now)));
	return row ?? null;
}

/** Without `exceptOf` whoever it belongs to; with it unless it belongs to that account. */
export async function deleteParkedForm(unit: Unit, id: string, exceptOf?: string): Promise<void> {
	const { parkedForms } = unit.t;
	await unit
		.delete(parkedForms)
		.where(exceptOf ? and(eq(parkedForms.id, id), ne(parkedForms.accountId, exceptOf)) : eq(parkedForms.id, id));
}

// What time has made worthless

export async function deleteBefore(
	unit: Unit,
	moments: { sessions: Date; failures: Date; parkedForms: Date }
): Promise<void> {
	const { sessions, signInFailures, parkedForms } = unit.t;
	await unit.delete(sessions).where(lt(sessions.expiresAt, moments.sessions));
	await unit.delete(signInFailures).where(lt(signInFailures.failedAt, moments.failures));
	await unit.delete(parkedForms).where(lt(parkedForms.expiresAt, moments.parkedForms));
}
