/** Every page as whom it is for sees it — the learner of the demo world, else the administrator or operator — in both languages, on a phone without scripts and on a desk. */
import { matrix, cast } from './authorisation.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { world } from './requests.ts';

const visitors = ['learner', 'administrator', 'operator'] as const;
const pages = matrix.filter(
	({ ask, expected }) =>
		ask.startsWith('GET') &&
		ask !== 'GET /healthz' &&
		!/\.(csv|xlsx)$/.test(ask) &&
		(['nobody', ...visitors] as const).some((person) => expected[person] === 'shown')
);

for (const { ask, path, expected } of pages) {
	for (const language of ['en', 'ur']) {
		test(`${ask.slice(4)} in ${language}`, async ({ page, signIn }) => {
			const visitor = visitors.find((person) => expected[person] === 'shown');
			if (visitor) await signIn(cast[visitor]);
			const prefix = language === 'ur' ? '/ur' : '';
			const response = await page.goto(`${prefix}${path(world())}`);
			expect(response?.status()).toBe(200);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expect(page.locator('html')).toHaveAttribute('dir', language === 'ur' ? 'rtl' : 'ltr');
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
			expect(await page.title()).not.toBe('');
			const overflow = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(overflow, 'pixels beyond the screen').toBeLessThanOrEqual(0);
			await expectAccessible(page);
		});
	}
}

test.describe('a page that is not there', () => {
	test.use({ expectedComplaints: /404/ });
	for (const path of ['/no-such-page', '/ur/no-such-page']) {
		test(path, async ({ page }) => {
			const response = await page.goto(path);
			expect(response?.status()).toBe(404);
			await expect(page.locator('html')).toHaveAttribute('lang', path.startsWith('/ur') ? 'ur' : 'en');
			await expectAccessible(page);
		});
	}
});
