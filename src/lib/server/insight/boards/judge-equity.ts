/** Rank equity, as assessment.md §10.5 defines its figures: who meets children first, and who was trained first. Pure. */
import { EQUITY_ALERT, EQUITY_TARGET, percentOf, SMALLEST_CELL } from '#lib/insight/board.ts';
import type { CompletionRatio, Pair, RankEquity, SeatShare, Share } from '#lib/insight/board.ts';
import { sumPosts } from '#lib/institutes/headcount.ts';
import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { RankBand } from '#lib/curriculum/types.ts';
import type { ShareRow } from '../counters/list-shares.ts';
import type { Cover } from '../../institutes/index.ts';

/** So many people of a band learned for so many whole hours. */
export type HourCount = { band: RankBand; hours: number; people: number };
type Facts = { shares: readonly ShareRow[]; hours: readonly HourCount[]; cover: Cover | null };

const isSenior = ({ band }: { band: RankBand }) => band === 'senior' || band === 'supervisory';
const isFrontline = ({ band }: { band: RankBand }) => band === 'frontline';

export function judgeEquity({ shares, hours, cover }: Facts): RankEquity {
	const [frontline, senior] = [sumShares(shares.filter(isFrontline)), sumShares(shares.filter(isSenior))];
	const areEnough = frontline.learners >= SMALLEST_CELL && senior.learners >= SMALLEST_CELL;
	const pair = (one: number | null, other: number | null): Pair =>
		areEnough && one !== null && other !== null ? { frontline: one, senior: other } : null;
	const filled = cover?.posts.frontline?.filled ?? 0;
	const covered = sumShares(shares.filter(isFrontline).filter(({ path }) => isCovered(cover, path)));
	return {
		completion: completionRatio(frontline, senior),
		seats: seatShare(shares, cover),
		hours: pair(medianHours(hours.filter(isFrontline)), medianHours(hours.filter(isSenior))),
		passed: pair(passedPercent(frontline), passedPercent(senior)),
		notBegun: frontline.learners - frontline.started,
		notEnrolled: Math.max(0, filled - covered.learners)
	};
}

/** Completion of the frontline beside that of seniors and supervisors. */
export function completionRatio(frontline: Share, senior: Share): CompletionRatio {
	if (frontline.learners < SMALLEST_CELL || senior.learners < SMALLEST_CELL || senior.completed === 0)
		return { kind: 'too-few' };
	const ratio = frontline.completed / frontline.learners / (senior.completed / senior.learners);
	return {
		kind: 'ratio',
		ratio,
		frontlinePercent: percentOf(frontline.completed, frontline.learners),
		seniorPercent: percentOf(senior.completed, senior.learners),
		level: ratio < EQUITY_ALERT ? 'alert' : ratio < EQUITY_TARGET ? 'below' : 'met'
	};
}

/** Places are people on the roster; only those at institutes whose posts were counted are compared with these. */
export function seatShare(shares: readonly ShareRow[], cover: Cover | null): SeatShare {
	if (!cover) return { kind: 'not-counted' };
	const posts = sumPosts(cover.posts).filled;
	const covered = shares.filter(({ path }) => isCovered(cover, path));
	const seats = sumShares(covered).learners;
	if (seats < SMALLEST_CELL || posts < SMALLEST_CELL) return { kind: 'too-few' };
	return {
		kind: 'shares',
		seatsPercent: percentOf(sumShares(covered.filter(isFrontline)).learners, seats),
		postsPercent: percentOf(cover.posts.frontline?.filled ?? 0, posts),
		countedOn: cover.countedOn
	};
}

/** The whole hours of the person in the middle; null where there is nobody. Of two in the middle, the lower. */
export function medianHours(counts: readonly Omit<HourCount, 'band'>[]): number | null {
	const people = counts.reduce((sum, count) => sum + count.people, 0);
	let seen = 0;
	for (const { hours, people: more } of [...counts].sort((one, other) => one.hours - other.hours)) {
		seen += more;
		if (seen > 0 && seen >= people / 2) return hours;
	}
	return null;
}

export function sumShares(rows: readonly ShareRow[]) {
	const sum = (key: 'learners' | 'started' | 'completed' | 'attempts' | 'passes') =>
		rows.reduce((total, row) => total + row[key], 0);
	return {
		learners: sum('learners'),
		started: sum('started'),
		completed: sum('completed'),
		attempts: sum('attempts'),
		passes: sum('passes')
	};
}

export function isCovered(cover: Cover | null, path: string): boolean {
	return cover !== null && cover.paths.some((counted) => isAtOrBelow(path, counted));
}

function passedPercent({ attempts, passes }: { attempts: number; passes: number }): number | null {
	return attempts < SMALLEST_CELL ? null : percentOf(passes, attempts);
}
