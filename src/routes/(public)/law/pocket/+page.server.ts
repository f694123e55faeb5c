import { institutionsToCall } from '#lib/curriculum/institutions-to-call.ts';
import { jurisdictions } from '#lib/curriculum/types.ts';
import type { PageServerLoad } from './$types';

const fields = [
	'child_age',
	'hazardous_work',
	'domestic_work',
	'kiln_work',
	'take_into_care',
	'court_clock',
	'female_care',
	'age_dispute',
	'media_privacy'
] as const;

/** One page to fold into a pocket. An unknown place gives the place of duty, else Punjab, with the others one press away. */
export const load: PageServerLoad = ({ locals: { ctx }, url }) => {
	const { catalogue, actor } = ctx;
	const asked = jurisdictions.find((one) => one === url.searchParams.get('jurisdiction'));
	const jurisdiction = asked ?? actor?.jurisdiction ?? 'punjab';
	return {
		fields,
		jurisdiction,
		card: catalogue.jurisdictions.get(jurisdiction)!,
		places: [...catalogue.jurisdictions.values()].map(({ id, name }) => ({ id, name })),
		provisions: catalogue.provisions,
		laws: catalogue.laws,
		toCall: institutionsToCall([...catalogue.institutions.values()], jurisdiction),
		lawCheckedOn: catalogue.lawCheckedOn
	};
};
