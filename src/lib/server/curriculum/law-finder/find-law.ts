import type { FamilyFound, Found, LawFound } from '#lib/curriculum/law-found.ts';
import type { Catalogue, Jurisdiction, Situation } from '#lib/curriculum/types.ts';
import { holdsIn, speaksOf } from './applies.ts';
import { institutionsOf } from './institutions-of.ts';

type Asked = { jurisdiction: Jurisdiction; situation: Situation; years: number | null };

/**
 * The provisions that apply where somebody serves, in a situation, to a child of an age (null: not known). Each stands
 * once, at its first place; history stands last. Families without a provision stay: they say who acts.
 */
export function findLaw(catalogue: Catalogue, { jurisdiction, situation, years }: Asked): LawFound {
	const shown = new Set<string>();
	const take = (ids: string[]): Found[] =>
		ids
			.flatMap((id) => {
				const provision = catalogue.provisions.get(id);
				const law = provision && catalogue.laws.get(provision.lawId);
				if (!provision || !law || shown.has(id) || !holdsIn(law, jurisdiction) || !speaksOf(provision, years))
					return [];
				shown.add(id);
				return [{ provision, law }];
			})
			.sort((one, other) => rank(one, jurisdiction) - rank(other, jurisdiction));
	const own = take(situation.provisions);
	const families = situation.families.flatMap((id): FamilyFound[] => {
		const family = catalogue.lawFamilies.get(id);
		if (!family) return [];
		return [{ family, found: take(family.provisions), institutions: institutionsOf(catalogue, family, jurisdiction) }];
	});
	return { own, families, count: shown.size };
}

/** The law of the place first, history last; otherwise as the family lists them. */
function rank({ provision, law }: Found, jurisdiction: Jurisdiction): number {
	if (provision.label === 'old') return 2;
	return law.jurisdiction === jurisdiction ? 0 : 1;
}
