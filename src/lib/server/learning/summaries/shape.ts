import { createHash } from 'node:crypto';
import type { Catalogue } from '#lib/curriculum/types.ts';

/** Raise it where the rules by which a summary is made change: everybody's is then made anew (`rebuildSummaries`). */
const RULES = 1;

/** By which rules and which tracks, modules and lessons summaries are made now. */
export function summaryShape({ modules, tracks }: Pick<Catalogue, 'modules' | 'tracks'>): string {
	const lessons = modules.map(({ id, status, lessons }) => [
		id,
		status,
		lessons.map(({ id, scope, minutes, isVariant }) => [id, scope, minutes, isVariant])
	]);
	const asked = tracks.map(({ role, band, modules }) => [role, band, modules]);
	return createHash('sha256')
		.update(JSON.stringify([RULES, lessons, asked]))
		.digest('hex')
		.slice(0, 12);
}
