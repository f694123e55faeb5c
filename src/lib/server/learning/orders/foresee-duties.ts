import type { Bilingual } from '#lib/base/language.ts';
import type { Catalogue, Jurisdiction, Role } from '#lib/curriculum/types.ts';
import { getTrack } from '../../curriculum/index.ts';
import type { Context } from '../../platform/context.ts';
import { placeOf } from '../completion-rules.ts';
import { modulesTaken } from '../refresh-summary.ts';
import { listFinishedOf } from './repository.ts';

type Duty = { role: Role; jurisdiction: Jurisdiction };
export type DutyChange = { accountId: string; before: Duty; after: Duty };

/** What another role or jurisdiction means for somebody's lessons. */
export type Foreseen = {
	/** Modules that the new track asks for and the old one did not. */
	opened: Bilingual[];
	/** Modules that are no longer asked for; what was done in them stays on the record. */
	closed: Bilingual[];
	/** Lessons finished under the old law that the new place has its own law for. */
	again: Bilingual[];
	/** Lessons that are to be done before and after. */
	lessonsBefore: number;
	lessonsAfter: number;
};

/** By account. Nothing is written; people whose role and jurisdiction stay are left out. */
export async function foreseeDuties(
	{ db, catalogue }: Pick<Context, 'db' | 'catalogue'>,
	changes: DutyChange[]
): Promise<Map<string, Foreseen>> {
	const changed = changes.filter(
		({ before, after }) => before.role !== after.role || before.jurisdiction !== after.jurisdiction
	);
	const finished = await listFinishedOf(
		db.read,
		changed.map(({ accountId }) => accountId)
	);
	return new Map(
		changed.map((change) => [change.accountId, foresee(catalogue, change, finished.get(change.accountId) ?? [])])
	);
}

type Finished = { lessonId: string; jurisdiction: Jurisdiction | 'any' };

export function foresee(
	catalogue: Catalogue,
	{ before, after }: Pick<DutyChange, 'before' | 'after'>,
	finished: Finished[]
): Foreseen {
	const [old, fresh] = [lessonsOf(catalogue, before, finished), lessonsOf(catalogue, after, finished)];
	const oldDone = new Set(old.lessons.filter(({ isDone }) => isDone).map(({ id }) => id));
	return {
		opened: titlesOf(catalogue, fresh.modules, old.modules),
		closed: titlesOf(catalogue, old.modules, fresh.modules),
		again: fresh.lessons.filter(({ id, isDone }) => !isDone && oldDone.has(id)).map(({ title }) => title),
		lessonsBefore: old.lessons.filter(({ isDone }) => !isDone).length,
		lessonsAfter: fresh.lessons.filter(({ isDone }) => !isDone).length
	};
}

function lessonsOf(catalogue: Catalogue, { role, jurisdiction }: Duty, finished: Finished[]) {
	const taken = modulesTaken(catalogue, getTrack(catalogue, role), jurisdiction);
	const done = new Set(finished.map((each) => `${each.lessonId} ${each.jurisdiction}`));
	const lessons = taken.flatMap((module) => module.lessons);
	return {
		modules: taken.map(({ moduleId }) => moduleId),
		lessons: lessons.map((lesson) => ({
			id: lesson.id,
			title: lesson.title,
			isDone: done.has(`${lesson.id} ${placeOf(lesson, jurisdiction)}`)
		}))
	};
}

function titlesOf({ modules }: Catalogue, ids: string[], without: string[]): Bilingual[] {
	return modules.filter(({ id }) => ids.includes(id) && !without.includes(id)).map(({ title }) => title);
}
