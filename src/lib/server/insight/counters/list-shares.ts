import type { Jurisdiction, RankBand, Role } from '#lib/curriculum/types.ts';
import type { Gender } from '#lib/identity/gender.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { getTrack } from '../../curriculum/index.ts';
import type { Context } from '../../platform/context.ts';
import { findReach, type Reach } from '../reach/repository.ts';
import { sumByInstitute } from './repository.ts';

/** People of one institute, role, jurisdiction and gender. */
export type ShareRow = {
	instituteId: string;
	path: string;
	role: Role;
	band: RankBand;
	jurisdiction: Jurisdiction;
	gender: Gender;
	learners: number;
	started: number;
	completed: number;
	/** Of lessons finished, by all of them together. */
	minutes: number;
	/** First attempts at quizzes, and how many of these were passed. */
	attempts: number;
	passes: number;
};
type Amount = 'learners' | 'started' | 'completed' | 'minutes' | 'attempts' | 'passes';

/** The ground of most figures of a board; rows without people are left out. */
export async function sharesWithin(
	{ db, catalogue }: Pick<Context, 'db' | 'catalogue'>,
	reach: Reach
): Promise<ShareRow[]> {
	const rows = new Map<string, ShareRow>();
	for (const { instituteId, role, jurisdiction, gender, key, amount } of await sumByInstitute(db.read, reach, {
		kinds: ['share']
	})) {
		const id = [instituteId, role, jurisdiction, gender].join('\n');
		let row = rows.get(id);
		if (!row) {
			row = {
				instituteId,
				path: reach.nodes.get(instituteId)!.path,
				role: role as Role,
				band: getTrack(catalogue, role as Role).band,
				jurisdiction: jurisdiction as Jurisdiction,
				gender: gender as Gender,
				...{ learners: 0, started: 0, completed: 0, minutes: 0, attempts: 0, passes: 0 }
			};
			rows.set(id, row);
		}
		row[key as Amount] += amount;
	}
	return [...rows.values()].filter(({ learners }) => learners !== 0);
}

/** The same at and below an institute. */
export async function listShares(ctx: Pick<Context, 'db' | 'catalogue'>, { path }: Pick<Institute, 'path'>) {
	return sharesWithin(ctx, await findReach(ctx.db.read, path));
}
