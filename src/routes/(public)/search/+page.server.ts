import { hitKinds } from '#lib/curriculum/search-result.ts';
import { searchContent } from '#lib/server/curriculum/index.ts';
import type { PageServerLoad } from './$types';

/** Lessons are for those who are signed in; law, institutions and terms are for everybody. */
export const load: PageServerLoad = ({ locals: { ctx }, url }) => {
	const query = (url.searchParams.get('q') ?? '').slice(0, 200);
	const kinds = hitKinds.filter((kind) => ctx.actor !== null || kind !== 'lesson');
	return { query, result: query.trim() ? searchContent(ctx.catalogue, query, kinds) : null };
};
