import type { Catalogue, Institution, Jurisdiction, LawFamily } from '#lib/curriculum/types.ts';

const provinces: Jurisdiction[] = ['punjab', 'sindh', 'kp', 'balochistan'];

/** Does an institution work where somebody serves? `provincial` bodies stand in each of the four provinces. */
export function worksIn({ jurisdiction }: Pick<Institution, 'jurisdiction'>, place: Jurisdiction): boolean {
	if (jurisdiction === place || jurisdiction === 'federal' || jurisdiction === 'national-ngo') return true;
	return jurisdiction === 'provincial' && provinces.includes(place);
}

/** Who acts in a family of law in a place, in the order of the file: the place’s own first. */
export function institutionsOf(catalogue: Catalogue, family: LawFamily, place: Jurisdiction): Institution[] {
	const all = family.institutions
		.flatMap((id) => catalogue.institutions.get(id) ?? [])
		.filter((one) => worksIn(one, place));
	return [...all.filter((one) => one.jurisdiction === place), ...all.filter((one) => one.jurisdiction !== place)];
}
