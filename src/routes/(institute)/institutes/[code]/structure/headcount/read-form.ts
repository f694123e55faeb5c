import { dayOf } from '#lib/base/dates.ts';
import { fold } from '#lib/base/fold.ts';
import { rankBands } from '#lib/curriculum/types.ts';
import { MOST_POSTS, type Posts } from '#lib/institutes/headcount.ts';
import { readFields } from '#lib/server/platform/parse-form.ts';

type Form = { values: Record<string, string> } & (
	{ ok: true; value: { posts: Posts; countedOn: string } } | { ok: false; problems: Record<string, string> }
);

/** Two fields for each rank band; a band with both left empty is not counted. Digits of any script. */
export async function readHeadcountForm(request: Request): Promise<Form> {
	const values = Object.fromEntries(await readFields(request));
	const problems: Record<string, string> = {};
	const posts: Posts = {};
	for (const band of rankBands) {
		const [sanctioned, filled] = ['sanctioned', 'filled'].map((kind) => fold(values[`${kind}_${band}`] ?? ''));
		if (sanctioned === '' && filled === '') continue;
		for (const [kind, text] of [
			['sanctioned', sanctioned],
			['filled', filled]
		] as const)
			if (!/^\d{1,7}$/.test(text!) || Number(text) > MOST_POSTS) problems[`${kind}_${band}`] = 'writeCount';
		posts[band] = { sanctioned: Number(sanctioned), filled: Number(filled) };
	}
	const countedOn = fold(values.counted_on ?? '');
	if (!isDay(countedOn)) problems.counted_on = 'writeDay';
	if (Object.keys(problems).length > 0) return { ok: false, problems, values };
	return { ok: true, value: { posts, countedOn }, values };
}

function isDay(text: string): boolean {
	const instant = new Date(`${text}T00:00:00Z`);
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant.getTime()) && dayOf(instant) === text;
}
