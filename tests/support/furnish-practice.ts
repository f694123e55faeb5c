import { playGreedily } from '#lib/assessment/practice/play-greedily.ts';
import { prepare } from '#lib/assessment/practice/prepare.ts';
import type { Scenario } from '#lib/curriculum/practice.ts';
import type { App } from '#lib/server/app.ts';
import { startPractice, takeTurns, viewPractice } from '#lib/server/assessment/index.ts';
import { signedIn } from './people.ts';

export type FurnishedPractice = {
	scenario: string;
	/** Of INSPECTOR-1: one in its first question, one finished. */
	openTalk: string;
	finishedTalk: string;
};

/** A talk that is open and one that was led badly to its end, both of INSPECTOR-1. */
export async function furnishPractice(app: App): Promise<FurnishedPractice> {
	const ctx = await signedIn(app, 'INSPECTOR-1');
	const [scenario] = app.catalogue.scenarios.keys();
	if (!scenario) throw new Error('There is no scenario to furnish.');
	const begin = () => startPractice(ctx, { contentId: scenario, mode: 'learn', isBuilt: false, again: true });

	const finishedTalk = await begin();
	const { body, attempt } = await viewPractice(ctx, finishedTalk);
	const { record, conclusions } = body as Scenario;
	const moves = playGreedily(prepare(body as Scenario, attempt.variant), 'leading', 'pick').moves;
	const decision = { kind: 'decide' as const, record: record[0]!.id, conclusion: conclusions[0]!.id, actions: [] };
	await takeTurns(ctx, finishedTalk, { from: 1, moves: [...moves, decision] });

	const openTalk = await begin();
	const { attempt: other } = await viewPractice(ctx, openTalk);
	const start = playGreedily(prepare(body as Scenario, other.variant), 'open', 'pick').moves.slice(0, 3);
	await takeTurns(ctx, openTalk, { from: 1, moves: start });
	return { scenario, openTalk, finishedTalk };
}
