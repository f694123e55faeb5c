import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { DEMO_PASSPHRASE } from '../../src/cli/demo-world.ts';
import { instituteOf } from './requests.ts';

export { expect };

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Fixtures = {
	/** Signs a person of the demo world in: `await signIn('SHO-1')`. Once through the form, then by the kept cookie. */
	signIn: (serviceNumber: string) => Promise<void>;
	/** What a page may complain of in its console in this test. */
	expectedComplaints: RegExp | null;
	complaints: string[];
};

/** Cookies of each person, kept while the worker runs. */
const sessions = new Map<string, Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>>();

export const test = base.extend<Fixtures>({
	expectedComplaints: [null, { option: true }],
	complaints: [
		async ({ page, expectedComplaints }, use) => {
			const complaints: string[] = [];
			page.on('console', (message) => {
				if (message.type() === 'error' && !expectedComplaints?.test(message.text())) complaints.push(message.text());
			});
			page.on('pageerror', (problem) => complaints.push(problem.message));
			await use(complaints);
			expect(complaints, 'the console of the browser').toEqual([]);
		},
		{ auto: true }
	],
	signIn: async ({ page }, use) => {
		await use(async (serviceNumber) => {
			const kept = sessions.get(serviceNumber);
			if (kept) return page.context().addCookies(kept);
			await signInByForm(page, serviceNumber);
			sessions.set(serviceNumber, await page.context().cookies());
		});
	}
});

/** A session of its own, which a test may end. */
export async function signInByForm(page: Page, serviceNumber: string): Promise<void> {
	await page.goto('/sign-in');
	await page.locator('[name=institute]').fill(instituteOf(serviceNumber));
	await page.locator('[name=service_number]').fill(serviceNumber);
	await page.locator('[name=passphrase]').fill(DEMO_PASSPHRASE);
	await page
		.locator('form:has([name=passphrase]) button[type=submit], form:has([name=passphrase]) button:not([type])')
		.first()
		.click();
	await expect(page).toHaveURL(/\/learn/);
}

/** Zero findings of axe on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
	await page.evaluate(runTimersAtOnce);
	// In legacy mode axe stays inside the page: a second one would have no scripts either.
	const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
	const told = violations.map(
		({ id, help, nodes }) =>
			`${id}: ${help}\n  ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} — ${failureSummary}`).join('\n  ')}`
	);
	expect(told, `axe on ${page.url()}`).toEqual([]);
}

/** Where scripts are off, timers never run, and axe waits for some. Our pages have no scripts that could miss them. */
function runTimersAtOnce(): void {
	window.setTimeout = ((work: () => void) => {
		void Promise.resolve().then(work);
		return 0;
	}) as unknown as typeof window.setTimeout;
}
