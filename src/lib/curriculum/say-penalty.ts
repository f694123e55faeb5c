import type { Language } from '#lib/base/language.ts';
import type { Penalty } from './law.ts';

type Phrases = {
	prison: (min: string | null, max: string | null) => string;
	fine: (min: string | null, max: string | null) => string;
	join: Record<'or_both' | 'and' | 'unclear', (prison: string, fine: string) => string>;
	rupees: (amount: string) => string;
};

const phrases: Record<Language, Phrases> = {
	en: {
		prison: (min, max) => {
			if (max === 'death' || max === 'life imprisonment') return min ? `from ${min} up to ${max}` : `up to ${max}`;
			if (max && /\bdeath\b|\blife\b/.test(max)) return min ? `${max} (at least ${min})` : max;
			if (min && max) return `prison from ${min} to ${max}`;
			if (max) return `prison up to ${max}`;
			return min ? `prison of at least ${min}` : 'prison (our source gives no length)';
		},
		fine: (min, max) => {
			if (min && max) return `a fine from ${min} to ${max}`;
			if (max) return `a fine up to ${max}`;
			return min ? `a fine of at least ${min}` : 'a fine (our source gives no amount)';
		},
		join: {
			or_both: (prison, fine) => `${prison}, or ${fine}, or both`,
			and: (prison, fine) => `${prison}, and ${fine}`,
			unclear: (prison, fine) => `${prison}; ${fine}. Our source does not say whether they come together`
		},
		rupees: (amount) => `Rs ${amount}`
	},
	ur: {
		prison: (min, max) => {
			if (max === 'سزائے موت' || max === 'عمر قید') return min ? `${min} سے ${max} تک` : `${max} تک`;
			if (max && /موت|عمر قید/.test(max)) return min ? `${max} (کم از کم ${min})` : max;
			if (min && max) return `${min} سے ${max} تک قید`;
			if (max) return `${max} تک قید`;
			return min ? `کم از کم ${min} قید` : 'قید (ہمارے ماخذ میں مدت درج نہیں)';
		},
		fine: (min, max) => {
			if (min && max) return `${min} سے ${max} تک جرمانہ`;
			if (max) return `${max} تک جرمانہ`;
			return min ? `کم از کم ${min} جرمانہ` : 'جرمانہ (ہمارے ماخذ میں رقم درج نہیں)';
		},
		join: {
			or_both: (prison, fine) => `${prison}، یا ${fine}، یا دونوں`,
			and: (prison, fine) => `${prison}، اور ${fine}`,
			unclear: (prison, fine) => `${prison}؛ ${fine}۔ ہمارے ماخذ سے واضح نہیں کہ دونوں ساتھ ہیں یا نہیں`
		},
		rupees: (amount) => `${amount} روپے`
	}
};

/** The penalty of a provision as a sentence. What our source leaves open is said to be open. */
export function sayPenalty(penalty: Penalty, language: Language): string {
	const { prison, fine, join, rupees } = phrases[language];
	const prisonText = prison(sayTerm(penalty.imprisonmentMin, language), sayTerm(penalty.imprisonmentMax, language));
	const fineText = fine(sayAmount(penalty.fineMinPkr), sayAmount(penalty.fineMaxPkr));
	const hasPrison = penalty.imprisonmentMin !== null || penalty.imprisonmentMax !== null;
	const hasFine = penalty.fineMinPkr !== null || penalty.fineMaxPkr !== null;
	const stop = language === 'ur' ? '۔' : '.';

	if (penalty.andOr === 'fine_only') return finish(fineText);
	if (penalty.andOr === 'imprisonment_only') return finish(prisonText);
	if (penalty.andOr === 'unclear' && !hasFine) return finish(prisonText);
	if (penalty.andOr === 'unclear' && !hasPrison) return finish(fineText);
	return finish(join[penalty.andOr ?? 'unclear'](prisonText, fineText));

	function sayAmount(amount: number | null): string | null {
		return amount === null ? null : rupees(amount.toLocaleString('en-US'));
	}

	function finish(text: string): string {
		return text.charAt(0).toUpperCase() + text.slice(1) + stop;
	}
}

/** Longer phrases first: each is replaced where it stands. */
const terms: [RegExp, string][] = [
	[
		/death, life imprisonment or rigorous imprisonment up to (\d+) years/g,
		'سزائے موت، عمر قید، یا $1 سال تک قیدِ بامشقت'
	],
	[/life imprisonment, or up to (\d+) years/g, 'عمر قید، یا $1 سال تک قید'],
	[/\((\d+) years for a repeat offence\)/g, '(دوبارہ جرم پر $1 سال)'],
	[/\(reported for the (\d+) bill\)/g, '($1 کے بل کے بارے میں اطلاع)'],
	[/, or (\d+) years with kidnapping/g, '، یا اغوا کے ساتھ $1 سال'],
	[/ simple imprisonment/g, ' (قیدِ محض)'],
	[/ rigorous imprisonment/g, ' (قیدِ بامشقت)'],
	[/life imprisonment/g, 'عمر قید'],
	[/death/g, 'سزائے موت'],
	[/(\d+) years?/g, '$1 سال'],
	[/(\d+) months?/g, '$1 ماہ'],
	[/(\d+) weeks?/g, '$1 ہفتے'],
	[/(\d+) days?/g, '$1 دن']
];

/** A term of prison as our sources write it (“7 years”, “life imprisonment”), in a language. */
export function sayTerm(term: string | null, language: Language): string | null {
	if (term === null || language === 'en') return term;
	return terms.reduce((text, [pattern, urdu]) => text.replace(pattern, urdu), term);
}
