import type { Component } from 'svelte';
import { describe, expect, test } from 'vitest';
import type { Language } from '#lib/base/language.ts';
import type { Catalogue, Jurisdiction } from '#lib/curriculum/types.ts';
import { buildCatalogue } from '#lib/server/curriculum/index.ts';
import { drawBody } from '#lib/server/curriculum/render-lesson.ts';
import { goodWorld } from './good-world.ts';

const bodies = import.meta.glob<{ default: Component }>('/tests/content/fixtures/good/modules/*/*/{en,ur}.md', {
	eager: true
});

async function draw(
	language: Language,
	jurisdiction: Jurisdiction,
	change: (files: Map<string, string>) => void = () => undefined,
	answers = {}
) {
	const files = goodWorld();
	change(files);
	const catalogue: Catalogue = buildCatalogue(files);
	const lesson = catalogue.modules[0]!.lessons[0]!;
	const body = bodies[`/tests/content/fixtures/good/modules/${lesson.folder}/${language}.md`]!.default;
	return drawBody(body, { catalogue, lesson, language, jurisdiction, answers });
}

const law = (from: string, to: string) => (files: Map<string, string>) =>
	files.set('law/sample-act-2016.yaml', files.get('law/sample-act-2016.yaml')!.replaceAll(from, to));

/** The card of one provision, as text without tags. */
function cards(html: string): string[] {
	return [...html.matchAll(/<article class="law">([\s\S]*?)<\/article>/g)].map(([, inner]) =>
		inner!
			.replace(/<[^>]*>/g, ' ')
			.replace(/\s+/g, ' ')
			.trim()
	);
}

test('draws the parts as milestones, the action of today last', async () => {
	const { html, parts } = await draw('en', 'punjab');
	expect(parts).toBe(4);
	expect(html).toMatch(
		/<span class="stone" aria-hidden="true">4<\/span> Do this today<\/h2>[\s\S]*Write one number on the wall/
	);
});

describe('a law card', () => {
	test('says place, status, section, penalty and source', async () => {
		const [first] = cards((await draw('en', 'punjab')).html);
		expect(first).toMatch(
			/federal Public source Sample Act, 2016 Section 3 What it says The child is brought before the court in time\. Penalty Prison from 7 days to 6 months, or a fine up to Rs 50,000, or both\./
		);
		expect(first).toContain('Sample Act, 2016 ( s. 3 ) · A sample study ( section 2 )');
		expect(first).toContain('Checked 22 November 2026. No lawyer has confirmed it yet.');
	});

	test('is history where the provision is superseded', async () => {
		const [, old] = cards((await draw('en', 'punjab')).html);
		expect(old).toMatch(/Superseded Do not charge under this law\.[\s\S]*Penalty History only\./);
	});

	test('awaits legal review where its law does', async () => {
		const [first] = cards((await draw('en', 'punjab', law('In force.', 'Pending legal review.'))).html);
		expect(first).toContain('Awaiting legal review');
	});

	test('is verified only by a named lawyer', async () => {
		const [first] = cards(
			(
				await draw(
					'en',
					'punjab',
					law('confidence: high', "confidence: high\n    reviewed_by: A. Lawyer\n    reviewed_on: '2027-01-05'")
				)
			).html
		);
		expect(first).toContain('Verified');
		expect(first).toContain('Confirmed by A. Lawyer on 5 January 2027.');
	});

	test('names its source first where nobody compared it with the law', async () => {
		const [first] = cards((await draw('en', 'punjab', law("current: 'yes'", 'current: not-checked'))).html);
		expect(first).toContain('According to Sample Act, 2016: The child is brought');
	});

	test('wears the banner of its place where a new code may have replaced it', async () => {
		const change = (files: Map<string, string>) => {
			law("current: 'yes'", 'current: before-2026-code')(files);
			law('jurisdiction: federal', 'jurisdiction: punjab')(files);
			for (const place of ['sindh', 'kp', 'balochistan', 'ict', 'ajk', 'gb', 'federal']) {
				const file = `jurisdictions/${place}.yaml`;
				files.set(
					file,
					files.get(file)!.replace(/ {2}court_clock:[\s\S]*?(?= {2}female_care)/, '  court_clock: { missing: true }\n')
				);
			}
			files.set(
				'modules/01-sample/01-first/checks.yaml',
				files.get('modules/01-sample/01-first/checks.yaml')!.replaceAll('[[fact:', '[[fact:punjab.')
			);
		};
		const { html } = await draw('en', 'punjab', change);
		expect(cards(html)[0]).toMatch(/Awaiting legal review Under legal review\. Sample Act, 2016/);
		expect(html).toMatch(/The law where you serve[\s\S]*?Under legal review\.[\s\S]*?Time to reach the court/);
	});

	test('says its English where Urdu is missing, and marks it as English', async () => {
		const { html } = await draw('ur', 'punjab');
		expect(html).toContain(
			'<span lang="en" dir="ltr">An older rule.</span><small class="soft">\u00a0(انگریزی میں)</small>'
		);
		expect(cards(html)[0]).toContain('7 دن سے 6 ماہ تک قید، یا 50,000 روپے تک جرمانہ، یا دونوں۔');
	});
});

test('the law of the place gives its value with provision and label, and says what is missing and what to do', async () => {
	const text = (await draw('en', 'punjab')).html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
	expect(text).toContain('Time to reach the court 24 hours Nights count. Public source Section 3 · Sample Act');
	expect(text).toContain('Care of girls Not confirmed in our law data. Ask the bureau.');
	expect(text).toContain('The clock is 24 hours long.');
});

test('a variant speaks to its places, the other one to all others', async () => {
	expect((await draw('en', 'sindh')).html).toContain('In Sindh you also call the authority.');
	expect((await draw('en', 'sindh')).html).not.toContain('Call the office near you.');
	expect((await draw('en', 'gb')).html).toContain('Call the office near you.');
});

test('the comparison shows seven places and marks the own one', async () => {
	const { html } = await draw('en', 'gb');
	const table = /<table[\s\S]*?<\/table>/.exec(html)![0];
	expect(table.match(/<th role="rowheader"/g)).toHaveLength(7);
	expect(table).toMatch(/gb(?:<!---->)? <span class="tag">your place<\/span>/);
	expect(table).toContain('data-l="Time to reach the court"');
});

test('helplines can be rung, and a place without one says so', async () => {
	expect((await draw('en', 'sindh')).html).toMatch(/href="tel:1234"[\s\S]*<bdi class="ltr" dir="ltr">1234<\/bdi>/);
	expect((await draw('en', 'gb')).html).toContain('We have no confirmed number for gb.');
});

test('a check is radios by its id, shows the reason of each answer, and keeps what was chosen', async () => {
	const { html } = await draw('en', 'punjab', undefined, { 'C-010101': 'b' });
	const check = /<fieldset class="check">[\s\S]*?<\/fieldset>/.exec(html)![0];
	expect(check.match(/<input type="radio" name="C-010101"/g)).toHaveLength(3);
	expect(check).toMatch(/id="C-010101-b" value="b" checked/);
	expect(check.match(/checked/g)).toHaveLength(1);
	expect(check).not.toContain('required');
	expect(check).toMatch(/class="why note good"[\s\S]*?Right\.<\/b>\s*He is safe, and the clock of 24 hours runs\./);
	expect(check).toMatch(/class="why note bad"[\s\S]*?Not yet\.<\/b>\s*The owner gains from the work\./);
});

test('a suspended check is not shown', async () => {
	const { html } = await draw('en', 'punjab', (files) => {
		const file = 'modules/01-sample/01-first/checks.yaml';
		files.set(file, files.get(file)!.replace('bloom: apply', 'bloom: apply\n  law: [sample-act-2016-p02]'));
	});
	expect(html).not.toContain('C-010101');
});

test('a drawing stands in the page with its meaning as text', async () => {
	expect((await draw('en', 'punjab')).html).toContain(
		'<svg class="chart" role="img" aria-label="A road with two stones: danger first, then water." viewBox="0 0 100 40">'
	);
	expect((await draw('ur', 'punjab')).html).toContain('خطرہ</text>');
});

test('a figure names its year and source', async () => {
	const text = (await draw('en', 'punjab')).html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
	expect(text).toContain('27 interviews were held 2023 · A sample study');
});

test('exercises open by themselves: cards with their box and why, choices with what follows, papers of a file', async () => {
	const text = (await draw('en', 'punjab')).html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
	expect(text).toMatch(/Is it work that harms\? Yes No .*A boy of 12 welds all day\. Yes Long hours keep a child/);
	expect(text).toMatch(/What do you do first\? .*Call the bureau A good step Somebody who can help/);
	expect(text).toMatch(/A file to review .*Diary entry The entry names no child\./);
});
