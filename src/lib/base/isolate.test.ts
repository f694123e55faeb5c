import { expect, test } from 'vitest';
import { isolateReferences } from './isolate.ts';

test.each([
	['دفعہ 2(a)', 'دفعہ \u20662(a)\u2069'],
	['دفعات 6(4)، 22-A(1)(ii)', 'دفعات \u20666(4)\u2069، \u206622-A(1)(ii)\u2069'],
	['دفعہ 369A', 'دفعہ 369A'],
	['سزا (بچہ)', 'سزا (بچہ)']
])('%s', (text, isolated) => {
	expect(isolateReferences(text)).toBe(isolated);
});
