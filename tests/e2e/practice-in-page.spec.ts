/** The practice room where scripts run: answers at once, without a network, and said to a screen reader. */
import { playGreedily } from '#lib/assessment/practice/play-greedily.ts';
import { expect, expectAccessible, signInByForm, test } from './fixtures.ts';
import { begin, decide, make, playable, playTalk, scenario, startOther, untilPlaying } from './practice-steps.ts';

test.use({ expectedComplaints: /ERR_INTERNET_DISCONNECTED|status of 503/ });

test('is finished without a network, and sent when it is back', async ({ page, signIn }) => {
	await signIn('SHO-1');
	await begin(page, '', 'learn');
	await expect(page.locator('#player')).toHaveAttribute('data-playing', 'yes');
	await page.context().setOffline(true);
	await playTalk(page, 'open', async () => undefined);
	await expect(page.getByRole('heading', { name: 'What really happened' })).toBeVisible();
	await expect(page.getByText('No signal.')).toBeVisible();
	await page.context().setOffline(false);
	await expect(page.getByText('Saved.')).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { name: 'What really happened' })).toBeVisible();
});

test('is closed and opened again without a network, and goes on where it stood', async ({ page, signIn }) => {
	await signIn('SHO-1');
	await begin(page, '', 'learn');
	await expect(page.locator('#player')).toHaveAttribute('data-kept', 'yes');
	await expect(page.getByText('opens without a signal too')).toBeVisible();
	const [first, ...rest] = playGreedily(playable, 'open', 'pick').moves;
	await make(page, first!);
	await expect(page.getByText('Saved.')).toBeVisible();
	await page.context().setOffline(true);
	await make(page, rest[0]!);

	const [address] = page.url().split('#');
	await page.goto('about:blank');
	await page.goto(address!);
	await expect(page.locator('#player')).toHaveAttribute('data-playing', 'yes');
	for (const move of rest.slice(1)) await make(page, move);
	await decide(page);
	await expect(page.getByRole('heading', { name: 'What really happened' })).toBeVisible();

	await page.reload();
	await expect(page.getByRole('heading', { name: 'What really happened' })).toBeVisible();
});

test('is sent by the next page that has a network, though its own was closed', async ({ page, signIn }) => {
	await signIn('SHO-1');
	await begin(page, '', 'learn');
	await expect(page.locator('#player')).toHaveAttribute('data-kept', 'yes');
	const [address] = page.url().split('#');
	await page.context().setOffline(true);
	await playTalk(page, 'open', async () => undefined);
	await page.goto('about:blank');
	await page.context().setOffline(false);
	await page.goto('/learn');
	await expect(async () => {
		const answer = await page.request.get(address!);
		expect(await answer.text()).toContain('What really happened');
	}).toPass();
});

test('elsewhere the phone says that there is no signal, and lists the talks it keeps until somebody signs out', async ({
	page
}) => {
	await signInByForm(page, 'INSPECTOR-1');
	await begin(page, '', 'learn');
	await expect(page.locator('#player')).toHaveAttribute('data-kept', 'yes');
	const [address] = page.url().split('#');
	await page.context().setOffline(true);
	await page.goto('/learn');
	await expect(page.getByRole('heading', { name: 'No signal' })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('link', { name: scenario.title.en }).click();
	await expect(page).toHaveURL(address!);
	await page.goto('/ur/law');
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await expect(page.getByRole('heading', { name: 'سگنل نہیں ہے' })).toBeVisible();

	await page.context().setOffline(false);
	await page.goto('/sign-out');
	await page.locator('form button').last().click();
	await expect(page).not.toHaveURL(/sign-out/);
	await page.context().setOffline(true);
	await page.goto(address!);
	await expect(page.getByRole('heading', { name: 'No signal' })).toBeVisible();
	await expect(page.getByRole('link', { name: scenario.title.en })).toHaveCount(0);
});

test('a phone that keeps talks downloads files as before', async ({ page, signIn }) => {
	await signIn('ADMIN-1');
	await begin(page, '', 'learn');
	await expect(page.locator('#player')).toHaveAttribute('data-kept', 'yes');
	await page.goto('/institutes/DEMO/import');
	const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[href$="/roster.csv"]').click()]);
	expect(await download.failure()).toBeNull();
	expect(download.suggestedFilename()).toMatch(/\.csv$/);
});

test('what is chosen before the script arrives stays chosen', async ({ page, signIn }) => {
	await signIn('SHO-1');
	await page.route(/play-in-page/, async (route) => {
		await arrived;
		await route.continue();
	});
	let letCome = () => {};
	const arrived = new Promise<void>((resolve) => (letCome = resolve));
	await startOther(page, `/practice/${scenario.id}`, 'learn');
	const radio = page.locator(`input[name="plan-${scenario.planning[0]!.id}"]`).first();
	await radio.check();
	letCome();
	await expect(page.locator('#player')).toHaveAttribute('data-playing', 'yes');
	await expect(radio).toBeChecked();
	await expect(radio).toBeFocused();
});

test('a step of an exercise complains only after it was sent with something missing', async ({ page, signIn }) => {
	await signIn('SHO-1');
	await startOther(page, '/practice/apprentice-at-tea-stall');
	await untilPlaying(page);
	const answer = page.locator('form[action="?/read"] button');
	await answer.click();
	for (const select of await page.locator('form[action="?/read"] select').all())
		await select.selectOption({ index: 1 });
	await answer.click();
	const level = page.locator('input[name=level]').first();
	await expect(level).toBeVisible();
	await expect(page.locator('.err')).toHaveCount(0);
	await answer.click();
	await expect(page.locator('.err')).toBeVisible();
	await level.check();
	await answer.click();
	await expect(level).toHaveCount(0);
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
