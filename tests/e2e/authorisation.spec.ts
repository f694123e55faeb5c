import type { APIRequestContext, APIResponse, PlaywrightWorkerArgs } from '@playwright/test';
import { cast, matrix, people, type Line, type Outcome, type Person } from './authorisation.ts';
import { asBrowser, expect, origin, signInOver, test, world } from './requests.ts';

/** One signed-in client for each person, made when first needed. */
const clients = new Map<Person, APIRequestContext>();

test.afterAll(async () => {
	for (const client of clients.values()) await client.dispose();
});

for (const line of matrix) {
	test.describe(line.ask, () => {
		for (const person of people) {
			test(`${person}: ${line.expected[person]}`, async ({ playwright }) => {
				const response = await askAs(playwright, person, line);
				expect(outcomeOf(response), `${response.status()} ${response.headers().location ?? ''}`).toBe(
					line.expected[person]
				);
			});
		}
	});
}

async function askAs(
	playwright: PlaywrightWorkerArgs['playwright'],
	person: Person,
	{ ask, path, form, endsSession }: Line
): Promise<APIResponse> {
	const client = clients.get(person) ?? (await newClient(playwright, person));
	clients.set(person, client);
	const options = { maxRedirects: 0, headers: asBrowser() };
	const address = path(world());
	const response = ask.startsWith('GET')
		? await client.get(address, options)
		: await client.post(address, { ...options, form });
	if (endsSession) {
		clients.delete(person);
		await response.body();
		await client.dispose();
	}
	return response;
}

async function newClient(playwright: PlaywrightWorkerArgs['playwright'], person: Person): Promise<APIRequestContext> {
	const client = await playwright.request.newContext({ baseURL: origin() });
	if (person !== 'nobody') await signInOver(client, cast[person]);
	return client;
}

function outcomeOf(response: APIResponse): Outcome | 'unforeseen' {
	const status = response.status();
	const location = response.headers().location;
	if (status === 303 && location) return new URL(location, origin()).pathname === '/sign-in' ? 'sign-in' : 'led on';
	const outcomes: Record<number, Outcome> = { 200: 'shown', 400: 'refused', 409: 'refused', 404: 'missing' };
	return outcomes[status] ?? 'unforeseen';
}
