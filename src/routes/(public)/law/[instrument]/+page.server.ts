import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** A law of Pakistan with its place, or a treaty. */
export const load: PageServerLoad = ({ locals: { ctx }, params }) => {
	const { laws, treaties, jurisdictions, sources } = ctx.catalogue;
	const law = laws.get(params.instrument) ?? null;
	const treaty = treaties.get(params.instrument) ?? null;
	if (!law && !treaty) error(404, { message: 'not-found' });
	const names = (law?.appliesIn ?? []).flatMap((place) => jurisdictions.get(place)?.name ?? []);
	return { law, treaty, place: law ? jurisdictions.get(law.jurisdiction) : undefined, sources, names };
};
