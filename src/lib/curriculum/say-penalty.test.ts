import { describe, expect, test } from 'vitest';
import { sayPenalty, sayTerm } from './say-penalty.ts';
import type { Penalty } from './law.ts';

const none: Penalty = {
	imprisonmentMin: null,
	imprisonmentMax: null,
	fineMinPkr: null,
	fineMaxPkr: null,
	andOr: 'and'
};

describe('says a penalty in both languages', () => {
	test.each<[string, Partial<Penalty>, string, string]>([
		[
			'prison or fine or both',
			{ imprisonmentMax: '6 months', fineMinPkr: 20000, fineMaxPkr: 50000, andOr: 'or_both' },
			'Prison up to 6 months, or a fine from Rs 20,000 to Rs 50,000, or both.',
			'6 ماہ تک قید، یا 20,000 روپے سے 50,000 روپے تک جرمانہ، یا دونوں۔'
		],
		[
			'prison and fine',
			{ imprisonmentMin: '7 days', imprisonmentMax: '6 months', fineMaxPkr: 1000000, andOr: 'and' },
			'Prison from 7 days to 6 months, and a fine up to Rs 1,000,000.',
			'7 دن سے 6 ماہ تک قید، اور 1,000,000 روپے تک جرمانہ۔'
		],
		[
			'a floor alone',
			{ imprisonmentMin: '14 years', fineMinPkr: 50000, andOr: 'and' },
			'Prison of at least 14 years, and a fine of at least Rs 50,000.',
			'کم از کم 14 سال قید، اور کم از کم 50,000 روپے جرمانہ۔'
		],
		[
			'prison only',
			{ imprisonmentMax: '1 month', andOr: 'imprisonment_only' },
			'Prison up to 1 month.',
			'1 ماہ تک قید۔'
		],
		['fine only', { fineMaxPkr: 500, andOr: 'fine_only' }, 'A fine up to Rs 500.', '500 روپے تک جرمانہ۔'],
		[
			'no figures',
			{ andOr: 'or_both' },
			'Prison (our source gives no length), or a fine (our source gives no amount), or both.',
			'قید (ہمارے ماخذ میں مدت درج نہیں)، یا جرمانہ (ہمارے ماخذ میں رقم درج نہیں)، یا دونوں۔'
		],
		[
			'unclear',
			{ imprisonmentMax: '3 years', fineMaxPkr: 100000, andOr: 'unclear' },
			'Prison up to 3 years; a fine up to Rs 100,000. Our source does not say whether they come together.',
			'3 سال تک قید؛ 100,000 روپے تک جرمانہ۔ ہمارے ماخذ سے واضح نہیں کہ دونوں ساتھ ہیں یا نہیں۔'
		],
		[
			'unclear, prison alone named',
			{ imprisonmentMax: '2 years', andOr: 'unclear' },
			'Prison up to 2 years.',
			'2 سال تک قید۔'
		],
		[
			'life',
			{ imprisonmentMax: 'life imprisonment', andOr: 'imprisonment_only' },
			'Up to life imprisonment.',
			'عمر قید تک۔'
		],
		[
			'life or death',
			{
				imprisonmentMin: 'life imprisonment',
				imprisonmentMax: 'death',
				fineMinPkr: 2000000,
				fineMaxPkr: 5000000,
				andOr: 'and'
			},
			'From life imprisonment up to death, and a fine from Rs 2,000,000 to Rs 5,000,000.',
			'عمر قید سے سزائے موت تک، اور 2,000,000 روپے سے 5,000,000 روپے تک جرمانہ۔'
		]
	])('%s', (_kind, given, english, urdu) => {
		const penalty = { ...none, ...given };
		expect(sayPenalty(penalty, 'en')).toBe(english);
		expect(sayPenalty(penalty, 'ur')).toBe(urdu);
	});
});

test.each([
	['7 years (10 years for a repeat offence)', '7 سال (دوبارہ جرم پر 10 سال)'],
	['10 years, or 14 years with kidnapping', '10 سال، یا اغوا کے ساتھ 14 سال'],
	['1 month simple imprisonment', '1 ماہ (قیدِ محض)'],
	['3 months (reported for the 2017 bill)', '3 ماہ (2017 کے بل کے بارے میں اطلاع)'],
	['life imprisonment, or up to 10 years', 'عمر قید، یا 10 سال تک قید'],
	['death, life imprisonment or rigorous imprisonment up to 14 years', 'سزائے موت، عمر قید، یا 14 سال تک قیدِ بامشقت']
])('says “%s” in Urdu', (english, urdu) => {
	expect(sayTerm(english, 'ur')).toBe(urdu);
});
