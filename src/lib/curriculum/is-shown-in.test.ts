import { expect, test } from 'vitest';
import { isShownIn } from './is-shown-in.ts';

test('speaks to the places it names', () => {
	expect(isShownIn('punjab kp', 'kp', ['punjab', 'kp'])).toBe(true);
	expect(isShownIn('punjab kp', 'sindh', ['punjab', 'kp'])).toBe(false);
});

test('others are those whom the lesson names nowhere', () => {
	expect(isShownIn('others', 'gb', ['punjab', 'kp'])).toBe(true);
	expect(isShownIn('others', 'kp', ['punjab', 'kp'])).toBe(false);
	expect(isShownIn('punjab others', 'punjab', ['punjab'])).toBe(true);
});
