import { expect, test } from 'vitest';
import { saySection } from './say-section.ts';

test.each([
	['s. 3(2)', 'Section 3(2)', 'دفعہ \u20663(2)\u2069'],
	['ss. 12-14', 'Sections 12–14', 'دفعات 12–14'],
	['s. 2(a), (c)', 'Section 2(a), (c)', 'دفعہ \u20662(a)\u2069, (c)'],
	['Article 25-A', 'Article 25-A', 'آرٹیکل 25-A'],
	['Schedule', 'Schedule', 'شیڈول'],
	['general', 'General', 'عمومی'],
	['s. 11 (hazardous work)', 'Section 11 (hazardous work)', 'دفعہ 11 (hazardous work)']
])('%s', (section, english, urdu) => {
	expect(saySection({ en: section }, 'en')).toBe(english);
	expect(saySection({ en: section }, 'ur')).toBe(urdu);
});

test('a section with words of its own has them in both languages', () => {
	const section = { en: 's. 3(1) (original 2018 text)', ur: 'دفعہ 3(1) (2018 کا اصل متن)' };
	expect(saySection(section, 'en')).toBe('Section 3(1) (original 2018 text)');
	expect(saySection(section, 'ur')).toBe('دفعہ \u20663(1)\u2069 (2018 کا اصل متن)');
});
