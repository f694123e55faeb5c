import { expect, test } from 'vitest';
import { institutionsToCall } from './institutions-to-call.ts';
import type { Institution } from './types.ts';

function institution(id: string, jurisdiction: string, number?: string): Institution {
	const text = { en: id };
	const helplines = number ? [{ number, purpose: text, status: 'seed' }] : [];
	return {
		id,
		name: text,
		abbreviation: null,
		jurisdiction,
		mandate: text,
		roleInCase: text,
		helplines,
		checkedOn: '2026-11-22',
		source: {},
		also: []
	};
}

test('names those with a number: of the place first, then of the whole country', () => {
	const all = [
		institution('ngo', 'national-ngo', '1'),
		institution('fia', 'federal', '2'),
		institution('kp', 'kp', '3'),
		institution('punjab', 'punjab', '4'),
		institution('silent', 'punjab')
	];
	expect(institutionsToCall(all, 'punjab').map(({ id }) => id)).toEqual(['punjab', 'fia', 'ngo']);
	expect(institutionsToCall(all, 'federal').map(({ id }) => id)).toEqual(['fia', 'ngo']);
});
