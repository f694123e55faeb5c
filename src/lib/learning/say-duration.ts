import type { Language } from '#lib/base/language.ts';
import { fill, wordsOf } from '#lib/ui/words.ts';

/** Some minutes as a person plans them, to the nearest five: 3 h 20 min. Never nothing, where something is left. */
export function sayDuration(minutes: number, language: Language): string {
	const words = wordsOf(language).learning.duration;
	const rounded = minutes === 0 ? 0 : Math.max(5, Math.round(minutes / 5) * 5);
	const [hours, rest] = [Math.floor(rounded / 60), rounded % 60];
	if (hours === 0) return fill(words.minutes, { minutes: rest });
	return rest === 0 ? fill(words.hours, { hours }) : fill(words.both, { hours, minutes: rest });
}
