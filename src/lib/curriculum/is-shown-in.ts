import type { Jurisdiction } from './types.ts';

/** Does a `<Variant for="…">` speak to somebody who serves here? `others` is whoever the lesson names nowhere. */
export function isShownIn(places: string, here: Jurisdiction, namedInLesson: Jurisdiction[]): boolean {
	const words = places.split(/\s+/);
	return words.includes(here) || (words.includes('others') && !namedInLesson.includes(here));
}
