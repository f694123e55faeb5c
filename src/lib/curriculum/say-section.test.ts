import { expect, test } from 'vitest';
import { saySection } from './say-section.ts';

test.each([
	['s. 3(2)', 'Section 3(2)', 'دفعہ 3(2)'],
	['ss. 12-14', 'Sections 12–14', 'دفعات 12–14'],
	['s. 2(a), (c)', 'Section 2(a), (c)', 'دفعہ 2(a), (c)'],
	['Article 25-A', 'Article 25-A', 'آرٹیکل 25-A'],
	['Schedule', 'Schedule', 'شیڈول'],
	['general', 'General', 'عمومی'],
	['s. 11 (hazardous work)', 'Section 11 (hazardous work)', 'دفعہ 11 (hazardous work)']
])('%s', (section, english, urdu) => {
	expect(saySection(section, 'en')).toBe(english);
	expect(saySection(section, 'ur')).toBe(urdu);
});
