import { addMonths, dayOf, type CalendarDay } from '#lib/base/dates.ts';
import type { PracticeAttempt } from './repository.ts';

/** So many months after a second talk was passed, one more keeps what was learned. */
const MONTHS = [1, 3, 6];
const PATH_TALKS = 2;

export type Refresher = { dueOn: CalendarDay; isDue: boolean; talk: string };
type Finished = Pick<PracticeAttempt, 'contentId' | 'mode' | 'isPassed' | 'finishedAt'>;

/**
 * The next talk to come back for, once two different ones were passed in check mode: the one played longest ago. A talk
 * played late stands for all that were due before it. Null: the path is not done yet, or all three are. `finished`: one's
 * own, oldest first.
 */
export function decideRefresher(
	scenarios: readonly string[],
	finished: readonly Finished[],
	today: CalendarDay
): Refresher | null {
	const talks = finished
		.filter(({ contentId, mode }) => scenarios.includes(contentId) && mode !== 'replay')
		.map((one) => ({ ...one, day: dayOf(one.finishedAt!) }));
	const passed = talks.filter(({ mode, isPassed }) => mode === 'check' && isPassed);
	const second = passed.find(
		(one, index) => new Set(passed.slice(0, index + 1).map(({ contentId }) => contentId)).size === PATH_TALKS
	);
	const days = MONTHS.map((count) => second && addMonths(second.day, count)).filter((day) => day !== undefined);
	const open = days.filter((day) => !talks.some((talk) => talk.day >= day));
	const dueOn = open.findLast((day) => day <= today) ?? open[0];
	if (!dueOn) return null;
	const lastPlayed = (id: string) => talks.findLast(({ contentId }) => contentId === id)?.day ?? '';
	const [talk] = [...scenarios].sort((one, other) => (lastPlayed(one) < lastPlayed(other) ? -1 : 1));
	return { dueOn, isDue: dueOn <= today, talk: talk! };
}
