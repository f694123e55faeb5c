/** How many of a hundred posts have somebody who finished the track. Pure. */
import { SMALLEST_CELL, type PostReach } from '#lib/insight/board.ts';
import { sumPosts } from '#lib/institutes/headcount.ts';
import type { Cover } from '../../institutes/index.ts';
import type { ShareRow } from '../counters/list-shares.ts';
import { isCovered, sumShares } from './judge-equity.ts';

export function judgeReach(shares: readonly ShareRow[], cover: Cover | null): PostReach {
	const posts = cover ? sumPosts(cover.posts).filled : 0;
	const covered = shares.filter(({ path }) => isCovered(cover, path));
	const { learners, completed: trained } = sumShares(covered);
	if (!cover || posts < SMALLEST_CELL || learners < SMALLEST_CELL) return null;
	return {
		posts,
		trained,
		per100: Math.round((trained / posts) * 1000) / 10,
		countedOn: cover.countedOn,
		isPart: covered.length < shares.length
	};
}
