import { sayDay } from '#lib/base/dates.ts';
import { localise, type Language } from '#lib/base/language.ts';
import { fill, wordsOf } from '#lib/ui/words.ts';
import type { Reminder } from './list-reminders.ts';

/** A short message has few lines. */
const MOST_LINES = 3;

/** One message, in one language; it names nobody and says nothing that a stranger who reads the phone should not know. */
export function writeDigest(reminders: Reminder[], language: Language, origin: string | null): string {
	const words = wordsOf(language).reminders.digest;
	const lines = reminders
		.slice(0, MOST_LINES)
		.map(({ kind, what, day }) => fill(words[kind], { what, day: sayDay(day, language) }));
	const rest = reminders.length - lines.length;
	return [
		words.greeting,
		...lines,
		...(rest > 0 ? [fill(words.more, { count: rest })] : []),
		...(origin ? [`${words.goOn} ${origin}${localise(language, '/learn')}`] : []),
		words.stop
	].join('\n');
}
