import { expect, test } from 'vitest';
import { fold, foldCode } from './fold.ts';

test('a name typed on an Arabic and on an Urdu keyboard folds to one', () => {
	expect(fold('علي كاظم')).toBe(fold('علی کاظم'));
});

test('the three digit sets are one', () => {
	expect(fold('پی-۱۲۳')).toBe(fold('پی-123'));
	expect(fold('٤٥٦')).toBe('456');
});

test('case, width, accents, invisible marks and repeated spaces do not matter', () => {
	expect(fold('  Constable\u200c-１ ')).toBe('constable-1');
	expect(fold('CONSTABLE\u20131')).toBe('constable-1');
	expect(fold('a\u0000  b')).toBe('a b');
});

test('a code folds to its letters and digits', () => {
	expect(foldCode('rhb-۷k2m 94qd')).toBe('RHB7K2M94QD');
});
