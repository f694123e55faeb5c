import { fold } from '#lib/base/fold.ts';
import type { RosterField } from '#lib/institutes/types.ts';

/** Headings that mean a field wherever they stand. What our own export writes is among them. */
const known: Record<RosterField, string[]> = {
	serviceNumber: [
		'service number',
		'service no',
		'belt number',
		'belt no',
		'personal number',
		'personnel number',
		'employee number',
		'employee id',
		'سروس نمبر',
		'بیلٹ نمبر',
		'پرسنل نمبر',
		'ملازم نمبر'
	],
	name: ['name', 'full name', 'officer name', 'employee name', 'نام', 'پورا نام', 'افسر کا نام'],
	role: ['role', 'rank', 'designation', 'post', 'کردار', 'عہدہ', 'رینک', 'منصب'],
	jurisdiction: ['jurisdiction', 'province', 'region', 'دائرہ اختیار', 'صوبہ', 'علاقہ'],
	unit: [
		'unit',
		'institute',
		'institute code',
		'unit code',
		'college',
		'posting',
		'یونٹ',
		'ادارہ',
		'ادارے کا کوڈ',
		'کالج',
		'تعیناتی'
	],
	language: ['language', 'زبان'],
	gender: ['gender', 'sex', 'جنس', 'صنف']
};

/** What we never keep: a column with such a heading is dropped before anything is stored. */
const forbidden = [
	/\b(cnic|nic|nicop|id card|identity card|national id|religion|sect|caste|address|photo|photograph|picture)\b/,
	/(^| )(شناختی|مذہب|مسلک|ذات|پتہ|پتا|تصویر|رہایش)( |$)/
];

export function headingKey(heading: string): string {
	return fold(heading)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

const fieldByHeading = new Map(
	Object.entries(known).flatMap(([field, headings]) =>
		headings.map((heading) => [headingKey(heading), field as RosterField] as const)
	)
);

/**
 * What each column means; null where nobody has said yet. A field is found once: of two columns that claim it, the
 * second is asked about.
 */
export function readHeadings(
	headings: string[],
	remembered: ReadonlyMap<string, RosterField | 'ignore'>
): (RosterField | 'ignore' | null)[] {
	const taken = new Set<string>();
	return headings.map((heading) => {
		const key = headingKey(heading);
		if (key === '' || isForbidden(heading)) return 'ignore';
		const field = remembered.get(key) ?? fieldByHeading.get(key) ?? null;
		if (field === null || field === 'ignore') return field;
		if (taken.has(field)) return null;
		taken.add(field);
		return field;
	});
}

export function isForbidden(heading: string): boolean {
	const key = headingKey(heading);
	return forbidden.some((pattern) => pattern.test(key));
}
