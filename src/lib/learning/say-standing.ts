import { sayDay } from '#lib/base/dates.ts';
import type { Language } from '#lib/base/language.ts';
import { fill, wordsOf } from '#lib/ui/words.ts';
import type { CycleStanding } from './cycles.ts';

/** Where a cycle stands: “Renew within 30 days”. */
export function sayStanding(standing: CycleStanding, language: Language): string {
	const { states } = wordsOf(language).cycles;
	switch (standing.state) {
		case 'current':
			return states.current;
		case 'due':
			return standing.days === 0
				? states.lastDay
				: standing.days === 1
					? states.oneDay
					: fill(states.due, { days: standing.days });
		case 'grace':
			return fill(states.grace, { day: sayDay(standing.until, language) });
		case 'lapsed':
			return fill(states.lapsed, { day: sayDay(standing.since, language) });
		case 'waived':
			return fill(states.waived, { day: sayDay(standing.until, language) });
	}
}
