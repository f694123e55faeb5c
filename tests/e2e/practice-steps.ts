/** How a talk is played by what stands on the page. */
import type { Locator, Page } from '@playwright/test';
import { encodeMove, type Move } from '#lib/assessment/practice/moves.ts';
import { playGreedily, type Manner } from '#lib/assessment/practice/play-greedily.ts';
import { FIRST_VARIANT, prepare } from '#lib/assessment/practice/prepare.ts';
import { realCatalogue } from '#tests/support/catalogue.ts';
import { expect, expectAccessible, test } from './fixtures.ts';

const { scenarios, cases } = realCatalogue();
const [first] = scenarios.values();
const [firstCase] = cases.values();
if (!first || !firstCase) throw new Error('There is no scenario or no case to play.');
export const scenario = first;
export const moduleCase = firstCase;
export const playable = prepare(scenario, FIRST_VARIANT);

export async function begin(page: Page, prefix: string, mode: string): Promise<void> {
	const address = `${prefix}/practice/${scenario.id}`;
	await page.goto(address);
	await expectAccessible(page);
	await startOther(page, address, mode);
	await untilPlaying(page);
}

/** Makes a move by what stands on the page. */
export async function make(page: Page, move: Move): Promise<void> {
	if (move.kind === 'plan') {
		for (const [id, option] of Object.entries(move.choices))
			await page.locator(`input[name="plan-${id}"][value="${option}"]`).check();
		return page.locator('form[action="?/plan"] button').click();
	}
	if (move.kind === 'decide') return;
	await page.locator(`button[name=move][value="${encodeMove(move)}"]`).click();
}

export async function decide(page: Page): Promise<void> {
	await page.locator('input[name=record]').first().check();
	await page.locator('input[name=conclusion]').first().check();
	await page.locator('input[type=checkbox]').first().check();
	await page.locator('form[action="?/decide"] button').click();
}

export async function playTalk(page: Page, manner: Manner, atEachPart: () => Promise<void>): Promise<void> {
	for (const move of playGreedily(playable, manner, 'pick').moves) {
		await make(page, move);
		if (move.kind === 'plan' || move.kind === 'next') await atEachPart();
	}
	await decide(page);
}

/** Where scripts run, a press is for the player that they put in place of the form. */
export async function untilPlaying(page: Page): Promise<void> {
	if (test.info().project.use.javaScriptEnabled === false) return;
	await expect(page.locator('#player')).toHaveAttribute('data-playing', 'yes');
}

/** Begins what stands at the address anew, in a mode where it has one. */
export async function startOther(page: Page, address: string, mode?: string, ask?: string): Promise<void> {
	await page.goto(address);
	if (mode) await page.locator(`input[name=mode][value=${mode}]`).check();
	if (ask) await page.locator(`input[name=ask][value=${ask}]`).check();
	await page.locator('form[action="?/start"] button').click();
	await expect(page).toHaveURL(/\/practice\/[a-z0-9-]+\/[0-9a-f-]{36}/);
}

/** Presses the first of some buttons until none is left, at most so often. */
export async function playOut(page: Page, buttons: Locator, most: number): Promise<void> {
	for (let turn = 1; turn <= most && (await buttons.count()) > 0; turn++) {
		await buttons.first().click();
		await page.waitForLoadState();
	}
	await expect(buttons).toHaveCount(0);
}
