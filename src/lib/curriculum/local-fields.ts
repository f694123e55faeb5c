/** Lines of the law card of a place, in the order in which a card shows them. Every card says something about each. */
export const localFields = [
	'child_labour_law',
	'child_age',
	'adolescent',
	'light_work',
	'hazardous_work',
	'hours_and_rest',
	'penalty_child_work',
	'inspector',
	'complainants',
	'labour_court',
	'domestic_work',
	'kiln_work',
	'bonded_labour_law',
	'child_protection_law',
	'child_protection_body',
	'take_into_care',
	'court_clock',
	'interim_place',
	'removal_from_home',
	'female_care',
	'age_dispute',
	'views_of_child',
	'media_privacy',
	'follow_up'
] as const;
export type LocalFieldName = (typeof localFields)[number];

export function isLocalField(name: string): name is LocalFieldName {
	return (localFields as readonly string[]).includes(name);
}
