import { expect, test } from 'vitest';
import { sayDuration } from './say-duration.ts';

test.each([
	[0, '0 min'],
	[2, '5 min'],
	[58, '1 h'],
	[203, '3 h 25 min']
])('%i minutes are %s', (minutes, said) => {
	expect(sayDuration(minutes, 'en')).toBe(said);
});
