import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx } }) => {
	const { language, catalogue } = ctx;
	const terms = [...catalogue.terms].sort((one, other) =>
		one.text[language].localeCompare(other.text[language], language)
	);
	return { terms };
};
