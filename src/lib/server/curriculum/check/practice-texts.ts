import type { Bilingual } from '#lib/base/language.ts';
import type { RawContent } from '../read-content.ts';
import { both, type LearnerText } from './learner-texts.ts';

/** What a child, a story or a question of it says may hold ages and times; reasons and debriefs are prose. */
const reasons = /(^|\.)(why|feedback|case_effect|debrief|consequence)(\.|$)/;

/** Every text of scenarios, cases, exercises, signs and the bench. */
export function practiceTexts({ scenarios, cases, exercises, signs, bench }: RawContent): LearnerText[] {
	return [...scenarios, ...cases, ...exercises, ...(signs ? [signs] : []), ...(bench ? [bench] : [])].flatMap(
		({ file, value }) =>
			bilingualsIn(value).flatMap(([field, text]) => both(file, field, text, reasons.test(field) ? 'refused' : 'story'))
	);
}

/** Each text in both languages below a value, by the way to it; entries of a list are named by their id. */
export function bilingualsIn(value: unknown, path = ''): [field: string, text: Bilingual][] {
	if (typeof value !== 'object' || value === null) return [];
	if ('en' in value && typeof value.en === 'string') return [[path, value as Bilingual]];
	return Object.entries(value).flatMap(([key, inner]) => {
		const hasId = Array.isArray(value) && typeof inner === 'object' && inner !== null && 'id' in inner;
		const name = hasId ? String(inner.id) : key;
		return bilingualsIn(inner, path ? `${path}.${name}` : name);
	});
}
