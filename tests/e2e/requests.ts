import { expect, type APIRequestContext, type PlaywrightWorkerArgs } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { DEMO_PASSPHRASE, demoAccounts } from '../../src/cli/demo-world.ts';
import type { World } from '../support/furnish-world.ts';

/** For tests that speak HTTP and need no browser. */
export { expect, test } from '@playwright/test';

/** Signs in over HTTP; the context keeps the cookies. */
export async function signInOver(request: APIRequestContext, serviceNumber: string): Promise<void> {
	const form = { institute: instituteOf(serviceNumber), service_number: serviceNumber, passphrase: DEMO_PASSPHRASE };
	const response = await request.post('/sign-in', { form, headers: asBrowser(), maxRedirects: 0 });
	expect(response.status(), `${serviceNumber} signs in`).toBe(303);
}

const cookies = new Map<string, string>();

/** `name=value` of a session of this person; `isFresh` for one that the test will end. */
export async function sessionCookie(
	playwright: PlaywrightWorkerArgs['playwright'],
	serviceNumber: string,
	{ isFresh = false } = {}
): Promise<string> {
	const kept = cookies.get(serviceNumber);
	if (kept && !isFresh) return kept;
	const client = await playwright.request.newContext({ baseURL: origin() });
	await signInOver(client, serviceNumber);
	const { cookies: given } = await client.storageState();
	await client.dispose();
	const { name, value } = given.find((cookie) => cookie.name.endsWith('_session'))!;
	// The test that asked for a fresh one may end all sessions of this person.
	if (isFresh) cookies.delete(serviceNumber);
	else cookies.set(serviceNumber, `${name}=${value}`);
	return `${name}=${value}`;
}

/** What was put into the demo world besides its people, with the addresses that tests need. */
export function world(): World {
	return JSON.parse(readFileSync(process.env.E2E_WORLD!, 'utf8'));
}

/** What a browser says when one of our own forms is sent; without the first, Kit answers for scripts. */
export function asBrowser(): Record<string, string> {
	return { accept: 'text/html', origin: origin() };
}

export function origin(): string {
	return `http://localhost:${process.env.E2E_PORT}`;
}

/** People who were put into the demo world besides its own, and do not live at NATIONAL. */
const guests: Record<string, string> = { 'DELEGATE-1': 'DEMO' };

export function instituteOf(serviceNumber: string): string {
	const own = demoAccounts.find((account) => account.serviceNumber === serviceNumber)?.institute;
	return own ?? guests[serviceNumber] ?? 'NATIONAL';
}
