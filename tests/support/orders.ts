import { systemContext, type App } from '#lib/server/app.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { settableClock, type SettableClock } from './clock.ts';
import type { Open } from './database.ts';
import { nodeOf } from './desk.ts';
import { addStation, enlist } from './enlist.ts';
import { signedIn } from './people.ts';

type Written = { text?: string; bytes?: Uint8Array; to?: string; day?: string; title?: string };

/** Reads a transfer list at a desk; the id of the order. */
export async function writeOrder(app: App, ctx: SignedIn, code: string, written: Written): Promise<string> {
	const { text = '', bytes, to = '', day = '', title = '' } = written;
	const list = bytes ? { bytes } : { text };
	const outcome = await institutes.readOrder(ctx, await nodeOf(app, code), { list, to, day, title });
	if (!outcome.ok) throw new Error(`The list could not be read: ${outcome.reason} ${outcome.row ?? ''}`);
	return outcome.value;
}

/** Reads it and applies it. */
export async function applyOrder(app: App, ctx: SignedIn, code: string, written: Written): Promise<string> {
	const id = await writeOrder(app, ctx, code, written);
	const outcome = await institutes.applyOrder(ctx, await nodeOf(app, code), id, { onlyIfNoneRefused: true });
	if (!outcome.ok) throw new Error(`The order could not be applied: ${outcome.reason}`);
	return id;
}

/** What the page of an order shows. */
export async function orderAt(app: App, ctx: SignedIn, code: string, id: string) {
	return institutes.showOrder(ctx, await nodeOf(app, code), id);
}

/** DEMO with a station below it, its administrator, and a clock that can be moved. */
export async function atDemo(open: Open) {
	const app = await open({ clock: settableClock() });
	await addStation(app);
	return { app, ctx: await signedIn(app, 'ADMIN-1') };
}

/** The clock of these tests can be moved. */
export function settable(app: App): SettableClock {
	return systemContext(app).clock as SettableClock;
}

/** An operator of the demo world. */
export async function keeperOf(app: App, code: string): Promise<SignedIn> {
	const [accountId] = await enlist(app, [{ serviceNumber: 'KEEPER-1', institute: code }]);
	const { id: instituteId } = await nodeOf(app, code);
	await institutes.grantPermission(systemContext(app), { accountId: accountId!, instituteId, permission: 'operator' });
	return signedIn(app, 'KEEPER-1');
}

/** Every posting, permission and part in a cohort, as stored. */
export async function stateOf(app: App) {
	const { postings, grants, cohortMembers } = app.db.read.t;
	const byId = <Row extends { id: string }>(rows: Row[]) => rows.sort((one, other) => (one.id < other.id ? -1 : 1));
	return {
		postings: byId(await app.db.read.select().from(postings)),
		grants: byId(await app.db.read.select().from(grants)),
		members: byId(await app.db.read.select().from(cohortMembers))
	};
}

/** What lists and boards say of a person. */
export async function roleOf(app: App, serviceNumber: string): Promise<string | undefined> {
	const { learnerSummaries } = app.db.read.t;
	return (await app.db.read.select().from(learnerSummaries)).find((row) => row.serviceNumber === serviceNumber)?.role;
}

/** How many people of a role serve just there, as lists and boards count them. */
export async function countAt(app: App, code: string, role: string): Promise<number> {
	const { learnerSummaries } = app.db.read.t;
	const { id } = await nodeOf(app, code);
	return (await app.db.read.select().from(learnerSummaries)).filter(
		(row) => row.instituteId === id && row.role === role
	).length;
}
