import type { PageServerLoad } from './$types';

const fields = ['child_age', 'adolescent', 'light_work', 'hazardous_work', 'domestic_work', 'kiln_work'] as const;

/** Ages by place, from the law cards; ages by law, in the words of our sources; and where the sources disagree on one. */
export const load: PageServerLoad = ({ locals: { ctx } }) => {
	const { jurisdictions, laws } = ctx.catalogue;
	const defining = [...laws.values()].filter(
		({ childAge, adolescentAge }) => childAge !== null || adolescentAge !== null
	);
	return {
		width: 'wide' as const,
		fields,
		cards: [...jurisdictions.values()].filter(({ id }) => id !== 'federal'),
		places: jurisdictions,
		laws: defining.map(({ id, title, jurisdiction, childAge, adolescentAge }) => ({
			id,
			title,
			jurisdiction,
			childAge,
			adolescentAge
		})),
		conflicts: [...laws.values()].flatMap(({ id, shortTitle, conflicts }) =>
			conflicts
				.filter(({ issue, handling }) => /\bages?\b|\bunder \d|\bchild means\b/i.test(`${issue.en} ${handling.en}`))
				.map((conflict) => ({ law: { id, title: shortTitle }, ...conflict }))
		)
	};
};
