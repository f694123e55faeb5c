import {
	EQUITY_ALERT,
	EQUITY_TARGET,
	percentOf,
	SMALLEST_CELL,
	type RankEquity,
	type Share
} from '#lib/insight/board.ts';

/** Completion of the frontline beside that of seniors and supervisors: who meets children first, and who was trained first. */
export function rankEquity(frontline: Share, senior: Share): RankEquity {
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
