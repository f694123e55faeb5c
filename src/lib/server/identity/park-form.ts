import { randomBytes } from '#lib/base/ids.ts';
import type { Context, SignedIn } from '../platform/context.ts';
import { readFields, secretFields } from '../platform/parse-form.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { sha256 } from './hashes.ts';
import { deleteParkedForm, findParkedForm, insertParkedForm } from './repository.ts';

const MOST_BYTES = 16 * 1024;
const HOUR_MS = 3_600_000;

export type ParkedForm = { path: string; fields: [string, string][] };

/**
 * Keeps what was typed into a form whose session had run out. Gives the value of the cookie that leads back to it, or
 * null where there is nothing to keep. Passphrases and codes are never kept.
 */
export async function parkForm(ctx: Context, accountId: string, request: Request, url: URL): Promise<string | null> {
	if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return null;
	const sent = await readFields(request).catch(() => []); // a body that breaks off, or is larger than it said
	const fields = sent.filter(([name]) => !secretFields.has(name));
	const path = url.pathname + url.search;
	if (fields.length === 0 || Buffer.byteLength(JSON.stringify(fields)) + path.length > MOST_BYTES) return null;
	const token = Buffer.from(randomBytes(20)).toString('hex');
	await unitOfWork(ctx, (unit) =>
		insertParkedForm(unit, {
			id: sha256(token),
			accountId,
			path,
			fields,
			expiresAt: new Date(unit.at.getTime() + HOUR_MS)
		})
	);
	return token;
}

/** Only for the account that typed it. */
export async function readParkedForm({ db, clock, actor }: SignedIn, token: string): Promise<ParkedForm | null> {
	const row = await findParkedForm(db.read, sha256(token), actor.accountId, clock.now());
	return row && { path: row.path, fields: row.fields };
}

export async function discardParkedForm(ctx: Context, token: string): Promise<void> {
	await unitOfWork(ctx, (unit) => deleteParkedForm(unit, sha256(token)));
}

/** Somebody else signed in where a form was kept: it goes. */
export async function discardForeignForm(ctx: Context, token: string, accountId: string): Promise<void> {
	await unitOfWork(ctx, (unit) => deleteParkedForm(unit, sha256(token), accountId));
}
