import type { Catalogue } from '#lib/curriculum/types.ts';
import { error, type Problem } from '../problem.ts';
import type { RawContent } from '../read-content.ts';

/** What the sources found and asked for is answered, each by lessons that exist or by something that is named. */
export function checkFindings(raw: RawContent, { modules, sources }: Catalogue): Problem[] {
	if (!raw.coverage) return [];
	const { file, value } = raw.coverage;
	const lessons = new Set(modules.flatMap((module) => module.lessons.map(({ id }) => id)));
	const twice = value.filter(({ id }, index) => value.findIndex((other) => other.id === id) !== index);
	return [
		...twice.map(({ id }) => error(file, id, 'stands twice', 'Give each finding an id of its own.')),
		...value.flatMap(({ id, source, lessons: by, besides }) => [
			...(sources.has(source)
				? []
				: [
						error(
							file,
							`${id}.source`,
							`names the source ${source}, which is not in sources.yaml`,
							'Correct the id or add the source.'
						)
					]),
			...by
				.filter((lesson) => !lessons.has(lesson))
				.map((lesson) => error(file, `${id}.lessons`, `names ${lesson}, which is no lesson`, 'Correct the id.')),
			...(by.length === 0 && !besides
				? [
						error(
							file,
							id,
							'is answered by nothing',
							'Name the lessons that answer it, or say below "besides" what does.'
						)
					]
				: [])
		])
	];
}
