import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measure, type Metrics } from '#lib/assessment/practice/measure.ts';
import type { Move } from '#lib/assessment/practice/moves.ts';
import { prepare } from '#lib/assessment/practice/prepare.ts';
import { replayMoves } from '#lib/assessment/practice/transcript.ts';
import type { Scenario } from '#lib/curriculum/practice.ts';

type Stored = { body: Scenario; variant: string; moves: Move[]; entries: unknown[]; metrics: Metrics };

/** Talks as they were played once. These files are only ever added to: what was said and counted stays so. */
const files = readdirSync('tests/regressions').filter((name) => /^talk-.*\.json$/.test(name));

test.each(files)('%s is played today as it was then', (name) => {
	const { body, variant, moves, entries, metrics } = JSON.parse(
		readFileSync(`tests/regressions/${name}`, 'utf8')
	) as Stored;
	const playable = prepare(body, variant);
	const transcript = replayMoves(playable, moves);
	const played = transcript.entries.map(({ phase, question, coding, reply }) => ({
		phase,
		question: question?.id ?? null,
		coding,
		reply
	}));
	expect(transcript.brokenAt).toBeNull();
	expect(played).toEqual(entries);
	expect(measure(playable, transcript)).toEqual(metrics);
});
