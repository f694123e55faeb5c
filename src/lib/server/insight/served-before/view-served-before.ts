import type { Bilingual } from '#lib/base/language.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { findModuleById, getTrack } from '../../curriculum/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { countServedBefore, listServedBefore, mapCompletions, mapOrders } from './repository.ts';

const A_PAGE = 50;

/**
 * Who served at or below an institute and was posted away from it: from when to when, by which order, and what they
 * completed in that time. Nothing is told of where they went, nor of anything after they left.
 */
export async function viewServedBefore(ctx: SignedIn, { path }: Pick<Institute, 'path'>, asked: number) {
	const { db, catalogue } = ctx;
	const total = await countServedBefore(db.read, path);
	const pages = Math.max(1, Math.ceil(total / A_PAGE));
	const page = Math.min(Math.max(1, asked), pages);
	const postings = await listServedBefore(db.read, path, { offset: (page - 1) * A_PAGE, limit: A_PAGE });
	const orders = await mapOrders(
		db.read,
		postings.map(({ id }) => id)
	);
	const learnerIds = [...new Set(postings.map(({ learnerId }) => learnerId))];
	const { lessons, modules, certificates } = await mapCompletions(db.read, learnerIds);
	const people = postings.map(({ learnerId, role, nameEn, nameUr, startedAt, endedAt, ...posting }) => {
		const during = <Done extends { at: Date }>(done: Done[] | undefined) =>
			(done ?? []).filter(({ at }) => at >= startedAt && at < endedAt!);
		const titleOf = (id: string): Bilingual => findModuleById(catalogue, id)?.title ?? { en: id };
		const trackOf = (id: string): Bilingual => catalogue.tracks.find((track) => track.id === id)?.title ?? { en: id };
		return {
			...posting,
			startedAt,
			endedAt: endedAt!,
			roleName: getTrack(catalogue, role).roleName,
			institute: { en: nameEn, ur: nameUr },
			order: orders.get(posting.id) ?? null,
			lessons: during(lessons.get(learnerId)).length,
			modules: [...new Set(during(modules.get(learnerId)).map(({ id }) => id))].map(titleOf),
			certificates: [...new Set(during(certificates.get(learnerId)).map(({ id }) => id))].map(trackOf)
		};
	});
	return { people, total, page, pages };
}
