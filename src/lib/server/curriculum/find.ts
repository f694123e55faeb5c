import {
	scopes,
	type Catalogue,
	type Jurisdiction,
	type Lesson,
	type Module,
	type Question,
	type Role,
	type Scope,
	type Source,
	type Track
} from '#lib/curriculum/types.ts';

export function findModule(catalogue: Catalogue, slug: string): Module | null {
	return catalogue.modules.find((module) => module.slug === slug) ?? null;
}

export function findModuleById(catalogue: Catalogue, id: string): Module | null {
	return catalogue.modules.find((module) => module.id === id) ?? null;
}

export function findLesson(module: Module, slug: string): Lesson | null {
	return module.lessons.find((lesson) => lesson.slug === slug) ?? null;
}

export function findLessonById(catalogue: Catalogue, id: string): Lesson | null {
	return catalogue.modules.flatMap((module) => module.lessons).find((lesson) => lesson.id === id) ?? null;
}

export function findTrack(catalogue: Catalogue, role: Role): Track | null {
	return catalogue.tracks.find((track) => track.role === role) ?? null;
}

/** Every role has its track; `content:check` sees to it. */
export function getTrack(catalogue: Catalogue, role: Role): Track {
	const track = findTrack(catalogue, role);
	if (!track) throw new Error(`content/tracks has no track for ${role}`);
	return track;
}

/** essential ⊂ core ⊂ full, and each within itself. */
export function isScopeWithin(inner: Scope, outer: Scope): boolean {
	return scopes.indexOf(inner) <= scopes.indexOf(outer);
}

export function lessonsInScope(module: Module, scope: Scope): Lesson[] {
	return module.lessons.filter((lesson) => isScopeWithin(lesson.scope, scope));
}

/** Items that may be drawn: of lessons in scope, valid where the learner serves, resting on settled law. */
export function itemsFor(module: Module, scope: Scope, jurisdiction: Jurisdiction): Question[] {
	const lessons = new Set(lessonsInScope(module, scope).map((lesson) => lesson.id));
	return module.items.filter((item) => lessons.has(item.lessonId) && isAsked(item, jurisdiction));
}

/** The checks that a lesson shows to somebody who serves there. */
export function checksFor(lesson: Lesson, jurisdiction: Jurisdiction): Question[] {
	return lesson.checks.filter((check) => isAsked(check, jurisdiction));
}

export function sourcesOf(catalogue: Catalogue, lesson: Lesson): Source[] {
	return lesson.sources.flatMap((id) => catalogue.sources.get(id) ?? []);
}

function isAsked({ jurisdictions, suspended }: Question, jurisdiction: Jurisdiction): boolean {
	return suspended === null && (jurisdictions.length === 0 || jurisdictions.includes(jurisdiction));
}
