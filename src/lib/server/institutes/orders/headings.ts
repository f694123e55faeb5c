import type { OrderField } from '#lib/institutes/orders/types.ts';
import type { RosterField } from '#lib/institutes/types.ts';
import { headingKey, isForbidden } from '../roster/headings.ts';

type Meaning = OrderField | 'ignore';

/** Headings that mean a field wherever they stand; what our own export writes is among them. A present rank is not asked for. */
const known: Record<Meaning, string[]> = {
	serviceNumber: [
		'service number',
		'service no',
		'belt number',
		'belt no',
		'personal number',
		'personnel number',
		'employee number',
		'employee id',
		'number',
		'سروس نمبر',
		'بیلٹ نمبر',
		'پرسنل نمبر',
		'ملازم نمبر'
	],
	name: ['name', 'full name', 'officer name', 'name of officer', 'employee name', 'نام', 'پورا نام', 'افسر کا نام'],
	to: [
		'to',
		'transferred to',
		'posted to',
		'new posting',
		'proposed posting',
		'place of posting',
		'posting',
		'new institute',
		'institute',
		'institute code',
		'new unit',
		'unit',
		'unit code',
		'college',
		'نئی تعیناتی',
		'تعیناتی',
		'نیا ادارہ',
		'ادارہ',
		'نیا یونٹ',
		'یونٹ',
		'ادارے کا کوڈ'
	],
	role: ['role', 'new role', 'new rank', 'new designation', 'new post', 'کردار', 'نیا کردار', 'نیا عہدہ'],
	jurisdiction: ['jurisdiction', 'new jurisdiction', 'province', 'دائرہ اختیار', 'نیا دائرہ اختیار', 'صوبہ'],
	day: [
		'day',
		'date',
		'from day',
		'from date',
		'with effect from',
		'w e f',
		'wef',
		'effective from',
		'effective date',
		'date of posting',
		'تاریخ',
		'دن',
		'کب سے'
	],
	ignore: [
		'row',
		's no',
		'sr no',
		'serial',
		'serial no',
		'from',
		'transferred from',
		'present posting',
		'current posting',
		'present place of posting',
		'old posting',
		'remarks',
		'outcome',
		'what',
		'قطار',
		'نمبر شمار',
		'موجودہ تعیناتی',
		'سابقہ تعیناتی',
		'کہاں سے',
		'نتیجہ',
		'تفصیل',
		'کیفیت'
	]
};

const fieldByHeading = new Map(
	Object.entries(known).flatMap(([field, headings]) =>
		headings.map((heading) => [headingKey(heading), field as Meaning] as const)
	)
);

export type OrderMemory = {
	orders: ReadonlyMap<string, Meaning>;
	/** What the institute said of the headings of its rosters. */
	rosters: ReadonlyMap<string, RosterField | 'ignore'>;
};

/** What each column means; null where nobody has said yet. Of two columns that claim a field the second is asked about. */
export function readOrderHeadings(headings: string[], { orders, rosters }: OrderMemory): (Meaning | null)[] {
	const taken = new Set<string>();
	return headings.map((heading) => {
		const key = headingKey(heading);
		if (key === '' || isForbidden(heading)) return 'ignore';
		const field = orders.get(key) ?? fieldByHeading.get(key) ?? ofRoster(rosters.get(key));
		if (field === null || field === 'ignore') return field;
		if (taken.has(field)) return null;
		taken.add(field);
		return field;
	});
}

/** A roster's unit is where somebody serves, which may be the place that an order moves them from: that is asked. */
function ofRoster(field: RosterField | 'ignore' | undefined): OrderField | null {
	return field === 'serviceNumber' || field === 'name' || field === 'role' || field === 'jurisdiction' ? field : null;
}
