/** What a college keeps on paper. */
import { expect, test } from './fixtures.ts';
import { world } from './requests.ts';

for (const prefix of ['', '/ur'])
	test(`a record keeps to two sheets of A4${prefix ? ' in Urdu' : ''}`, async ({ page, signIn }) => {
		await signIn('ADMIN-1');
		await page.goto(`${prefix}/institutes/DEMO/people/${world().learnerId}`);
		const open = page.locator('form[action="?/open"] button');
		if (await open.isVisible()) await open.click();
		await expect(page.getByRole('table').first()).toBeVisible();
		const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
		expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
	});
