import type { Bilingual, Language } from '#lib/base/language.ts';
import type { FeedbackKind, MyFeedback } from '#lib/learning/feedback.ts';
import { findLessonById, findModuleById } from '../../curriculum/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import * as repository from './repository.ts';

/** What I said about a lesson, newest first, with the answers. */
export async function listMyFeedback({ db, actor }: SignedIn, lessonId: string): Promise<MyFeedback[]> {
	return repository.listSentBy(db.read, actor.accountId, lessonId);
}

export type WaitingFeedback = {
	id: string;
	kind: FeedbackKind;
	text: string;
	language: Language;
	sentAt: Date;
	lessonId: string;
	title: Bilingual;
	path: string | null;
	/** The lesson was changed since. */
	isOlderVersion: boolean;
	answer: string | null;
};

const ON_A_PAGE = 50;

/** For the content owner: what waits first, the oldest before the newer; then what was answered last. Senders are not named. */
export async function listFeedback(ctx: SignedIn): Promise<{ waiting: number; list: WaitingFeedback[] }> {
	const [waiting, rows] = await Promise.all([
		repository.countWaiting(ctx.db.read),
		repository.listForOwner(ctx.db.read, ON_A_PAGE)
	]);
	const list = rows.map(({ lessonVersion, ...row }) => {
		const lesson = findLessonById(ctx.catalogue, row.lessonId);
		const module = lesson && findModuleById(ctx.catalogue, lesson.moduleId);
		return {
			...row,
			title: lesson?.title ?? { en: row.lessonId },
			path: module ? `/learn/${module.slug}/${lesson.slug}` : null,
			isOlderVersion: lesson?.version !== lessonVersion
		};
	});
	return { waiting, list };
}
