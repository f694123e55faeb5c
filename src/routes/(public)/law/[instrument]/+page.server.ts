import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params }) => {
	const { laws, jurisdictions, sources } = ctx.catalogue;
	const law = laws.get(params.instrument);
	if (!law) error(404, { message: 'not-found' });
	const names = (law.appliesIn ?? []).flatMap((place) => jurisdictions.get(place)?.name ?? []);
	return { law, place: jurisdictions.get(law.jurisdiction), sources, names };
};
