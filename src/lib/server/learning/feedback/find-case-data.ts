import { fold } from '#lib/base/fold.ts';

export const caseData = ['identity-card', 'telephone', 'case-number'] as const;
export type CaseData = (typeof caseData)[number];

/** A CNIC or B-form number has 13 digits, often written 5-7-1. */
const IDENTITY_CARD = /(?<!\d)\d{5}[\s.-]?\d{7}[\s.-]?\d(?!\d)/;
/** Mobile and land lines: 0 or 92, then nine or ten digits, however they are grouped. */
const TELEPHONE = /(?<!\d)(?:\+?92|0)(?:[\s.()-]?\d){9,10}(?!\d)/;
/** “FIR No. 123/26”, «ایف آئی آر نمبر ۱۲۳», “Crime No 45 of 2026”; and a bare 123/2026. */
const CASE_NUMBER =
	/(?:\bf\.?\s?i\.?\s?r\b\.?|ایف\s*ایی\s*ار|مقدمہ|crime|case|diary)[\s:#.-]*(?:no\.?|number|نمبر)?[\s:#.-]*\d+|(?<!\d)\d{1,5}\s?\/\s?(?:20)?\d{2}(?!\d)/i;

/** What in a text may point to a real person or case, in any digits; nothing where it is clean. */
export function findCaseData(text: string): CaseData[] {
	const plain = fold(text);
	const patterns: Record<CaseData, RegExp> = {
		'identity-card': IDENTITY_CARD,
		telephone: TELEPHONE,
		'case-number': CASE_NUMBER
	};
	return caseData.filter((kind) => patterns[kind].test(plain));
}
