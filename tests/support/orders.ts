import type { App } from '#lib/server/app.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { nodeOf } from './desk.ts';

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
