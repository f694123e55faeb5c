import type { Institution, Jurisdiction } from './types.ts';

const nationwide = ['federal', 'national-ngo'];

/** Institutions with a number that can be rung from here: of the place first, then of the whole country. */
export function institutionsToCall(institutions: Institution[], here: Jurisdiction): Institution[] {
	const order = [here, ...nationwide.filter((one) => one !== here)];
	return institutions
		.filter(({ helplines, jurisdiction }) => helplines.length > 0 && order.includes(jurisdiction))
		.sort((a, b) => order.indexOf(a.jurisdiction) - order.indexOf(b.jurisdiction));
}
