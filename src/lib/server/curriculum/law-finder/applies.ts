import type { Law, Provision } from '#lib/curriculum/law.ts';
import type { Jurisdiction } from '#lib/curriculum/types.ts';

/** Does a law hold where somebody serves? A federal one everywhere, unless it names its places. */
export function holdsIn({ jurisdiction, appliesIn }: Pick<Law, 'jurisdiction' | 'appliesIn'>, place: Jurisdiction) {
	if (jurisdiction === place) return true;
	return jurisdiction === 'federal' && (appliesIn === null || appliesIn.includes(place));
}

/** Does a provision speak of somebody of this age? An unknown age is treated as a child’s: everything is shown. */
export function speaksOf({ appliesTo }: Pick<Provision, 'appliesTo'>, years: number | null): boolean {
	if (years === null || appliesTo === null) return true;
	return (appliesTo.from === null || years >= appliesTo.from) && (appliesTo.below === null || years < appliesTo.below);
}
