/** Pure: how near a day must be before it is told. Told once in each window, whichever day in it that happens. */

/** Work is told seven days before, two days before, and once when its day has passed. */
const workWindows = [2, 7];
/** A certificate is told early, because renewing takes time. */
const certificateWindows = [7, 30, 60, 90];
/** Long over is not news. */
const OVER_FOR_DAYS = 90;

export type Window = number | 'over';

export function workWindow(daysLeft: number): Window | null {
	return daysLeft < 0 ? 'over' : nearest(workWindows, daysLeft);
}

export function certificateWindow(daysLeft: number): Window | null {
	if (daysLeft < 0) return daysLeft >= -OVER_FOR_DAYS ? 'over' : null;
	return nearest(certificateWindows, daysLeft);
}

function nearest(windows: number[], daysLeft: number): number | null {
	return windows.find((days) => daysLeft <= days) ?? null;
}
