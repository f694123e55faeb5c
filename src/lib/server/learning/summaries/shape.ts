import { createHash } from 'node:crypto';
import type { Catalogue } from '#lib/curriculum/types.ts';

/** Raise it where the rules by which a summary is made change: everybody's is then made anew (`rebuildSummaries`). */
const RULES = 2;

/** By which rules and which tracks, modules, lessons and scenarios summaries are made now. */
export function summaryShape({
	modules,
	tracks,
	scenarios
}: Pick<Catalogue, 'modules' | 'tracks' | 'scenarios'>): string {
	const lessons = modules.map(({ id, status, lessons }) => [
		id,
		status,
		lessons.map(({ id, scope, minutes, isVariant }) => [id, scope, minutes, isVariant])
	]);
	const asked = tracks.map(({ role, band, modules, simulators }) => [role, band, modules, simulators]);
	return createHash('sha256')
		.update(JSON.stringify([RULES, lessons, asked, [...scenarios.keys()]]))
		.digest('hex')
		.slice(0, 12);
}
