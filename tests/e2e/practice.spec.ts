/** The practice room: a talk from plan to outcome in both languages, without scripts and with them. */
import { expect, expectAccessible, test } from './fixtures.ts';
import { playGreedily } from '#lib/assessment/practice/play-greedily.ts';
import { RULINGS } from '#lib/assessment/practice/rule.ts';
import {
	begin,
	make,
	moduleCase,
	playable,
	playOut,
	playTalk,
	scenario,
	startOther,
	untilPlaying
} from './practice-steps.ts';

const journeys = [
	['', 'INSTRUCTOR-1', 'open', 'How you asked', 'What really happened'],
	['/ur', 'ADMIN-1', 'leading', 'آپ نے کیسے پوچھا', 'اصل میں کیا ہوا']
] as const;

for (const [prefix, person, manner, summary, outcome] of journeys) {
	test(`a talk${prefix} led ${manner}, from plan to outcome`, async ({ page, signIn, javaScriptEnabled }) => {
		test.setTimeout(240_000);
		await signIn(person);
		await begin(page, prefix, 'learn');
		// With scripts the same parts are looked at where the talk is drawn by the server; see `pages.spec.ts`.
		await playTalk(page, manner, async () => {
			if (javaScriptEnabled === false) await expectAccessible(page);
		});
		await expect(page.getByRole('heading', { name: summary })).toBeVisible();
		await expect(page.getByRole('heading', { name: outcome })).toBeVisible();
		await expectAccessible(page);
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(overflow, 'pixels beyond the screen').toBeLessThanOrEqual(0);
	});
}

for (const [prefix, person] of [
	['', 'INSTRUCTOR-1'],
	['/ur', 'ADMIN-1']
] as const) {
	test(`a case${prefix} of a module, from the first step to the debrief`, async ({ page, signIn }) => {
		await signIn(person);
		await startOther(page, `${prefix}/practice/${moduleCase.id}`);
		await untilPlaying(page);
		await playOut(page, page.locator('button[name=choice]'), moduleCase.steps.length);
		await expect(page.locator('#next')).toBeVisible();
		await expect(page.getByText(moduleCase.debrief[0]![prefix === '' ? 'en' : 'ur']!)).toBeVisible();
		await expectAccessible(page);
	});

	test(`a question${prefix} built from a beginning and a word, before a class`, async ({ page, signIn }) => {
		await signIn(person);
		await startOther(page, `${prefix}/practice/${scenario.id}`, 'class', 'build');
		await untilPlaying(page);
		await expectAccessible(page);
		const [plan] = playGreedily(playable, 'open', 'build').moves;
		await make(page, plan!);
		const next = page.locator('button[name=move][value=next]');
		while ((await page.locator('#stem').count()) === 0) await next.click();
		await expectAccessible(page);
		await page.locator('#stem').selectOption('tell-more');
		await page.locator('.chips label').nth(1).click();
		await page.locator('button[value=build]').click();
		await expect(page.locator('#last')).toBeVisible();
		await expectAccessible(page);
	});

	test(`ten questions${prefix} to rule on, each with its reason`, async ({ page, signIn }) => {
		await signIn(person);
		await startOther(page, `${prefix}/practice/${scenario.id}`, 'replay');
		await untilPlaying(page);
		await page.locator('select[name=type]').selectOption('SUG');
		await playOut(page, page.locator('button[name=ruling][value=disallow]'), RULINGS);
		await expect(page.locator('#next')).toContainText('10');
		await expectAccessible(page);
	});
}

test('a planning screen that is half filled comes back with what was chosen', async ({ page, signIn }) => {
	await signIn('CONSTABLE-1');
	await begin(page, '', 'check');
	const [first] = scenario.planning;
	await page.locator(`input[name="plan-${first!.id}"]`).first().check();
	await page.locator('form[action="?/plan"] button').click();
	await expect(page.getByRole('alert')).toBeVisible();
	await expect(page.locator(`input[name="plan-${first!.id}"]`).first()).toBeChecked();
});
test.use({ expectedComplaints: /status of 400/ });
