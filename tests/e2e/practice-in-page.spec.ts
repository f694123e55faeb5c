/** The practice room where scripts run: answers at once, without a network, and said to a screen reader. */
import { playGreedily } from '#lib/assessment/practice/play-greedily.ts';
import { expect, test } from './fixtures.ts';
import { begin, make, playable, playTalk, scenario } from './practice-steps.ts';

test.use({ expectedComplaints: /ERR_INTERNET_DISCONNECTED/ });

test('is finished without a network, and sent when it is back', async ({ page, signIn }) => {
	await signIn('SHO-1');
	await begin(page, '', 'learn');
	await expect(page.locator('#player')).toHaveAttribute('data-playing', 'yes');
	await page.context().setOffline(true);
	await playTalk(page, 'open', async () => undefined);
	await expect(page.getByRole('heading', { name: 'What really happened' })).toBeVisible();
	await expect(page.getByText('No signal.')).toBeVisible();
	await page.context().setOffline(false);
	await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { name: 'What really happened' })).toBeVisible();
});

test('says each reply to a screen reader and keeps the focus', async ({ page, signIn }) => {
	await signIn('SHO-1');
	await begin(page, '', 'learn');
	await expect(page.locator('#player')).toHaveAttribute('data-playing', 'yes');
	const { moves } = playGreedily(playable, 'open', 'pick');
	for (const move of moves.slice(0, 2)) await make(page, move);
	await expect(page.locator('[aria-live]')).toContainText(scenario.child.name.en);
	await expect(page.locator('#next')).toBeFocused();
});
