import { jurisdictions, type Jurisdiction } from '#lib/curriculum/types.ts';
import { wordsOfAttribute, type Block } from '../lesson-body.ts';

/** The places whose learners see a block, as far as the `Variant`s around it say. `others` counts as anywhere. */
export function placesOf(block: Block): Jurisdiction[] {
	return block.parents
		.filter(({ name }) => name === 'Variant')
		.map(({ attributes }) => wordsOfAttribute(attributes.for))
		.filter((places) => !places.includes('others'))
		.reduce<Jurisdiction[]>((left, places) => left.filter((place) => places.includes(place)), [...jurisdictions]);
}
