import type { Catalogue, Track } from '#lib/curriculum/types.ts';
import { isScopeWithin } from './find.ts';

/** Of a quiz question, and of a practice talk played twice with its feedback (roles.md §3). */
const ITEM_MINUTES = 0.75;
const TALK_MINUTES = 25;

/** Whole minutes of so much work, as the hours of all tracks are reckoned. */
export function workMinutes({ lessons, items, talks }: { lessons: number; items: number; talks: number }): number {
	return Math.round(lessons + items * ITEM_MINUTES + talks * TALK_MINUTES);
}

/** How long a track takes from its first lesson to the last, by the content that stands. */
export function trackMinutes({ modules, scenarios }: Pick<Catalogue, 'modules' | 'scenarios'>, track: Track): number {
	const taken = track.modules.flatMap(({ moduleId, scope }) => {
		const module = modules.find(({ id, status }) => id === moduleId && status === 'available');
		return module ? [{ module, scope }] : [];
	});
	const lessons = taken.flatMap(({ module, scope }) =>
		module.lessons.filter((lesson) => isScopeWithin(lesson.scope, scope))
	);
	const { required, count } = track.simulators;
	return workMinutes({
		lessons: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
		items: taken.reduce((sum, { module, scope }) => sum + module.quiz[scope], 0),
		talks: Math.max(required.filter((id) => scenarios.has(id)).length, count)
	});
}
