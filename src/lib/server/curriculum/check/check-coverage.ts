import { jurisdictions, scopes, type Catalogue, type Module } from '#lib/curriculum/types.ts';
import { itemsFor } from '../find.ts';
import { error, type Problem } from '../problem.ts';
import type { RawContent } from '../read-content.ts';

const LEAST = { perObjective: 3, fromEssential: 10, perCritical: 2 };

/** The bank holds enough for every quiz that may be drawn from it, wherever the learner serves. */
export function checkCoverage(raw: RawContent, catalogue: Catalogue): Problem[] {
	return catalogue.modules.flatMap((module) => {
		const file = raw.modules.find(({ value }) => value.id === module.id)!.file;
		return module.status === 'available' ? coverage(module, file) : [];
	});
}

function coverage(module: Module, file: string): Problem[] {
	const { objectives, lessons } = module;
	const items = module.items.filter(({ suspended }) => suspended === null);
	const essential = new Set(lessons.filter(({ scope }) => scope === 'essential').map(({ id }) => id));
	const fromEssential = items.filter(({ lessonId }) => essential.has(lessonId)).length;
	const criticalWords = [...new Set(items.flatMap(({ critical }) => critical ?? []))];
	const mend = 'Write more items.';
	return [
		...objectives.flatMap(({ id }) => {
			const count = items.filter(({ objective }) => objective === id).length;
			return count < LEAST.perObjective
				? [error(file, id, `has ${count} items`, `Write at least ${LEAST.perObjective} for each objective.`)]
				: [];
		}),
		...(fromEssential < LEAST.fromEssential
			? [
					error(
						file,
						'lessons',
						`essential lessons have ${fromEssential} items`,
						`Write at least ${LEAST.fromEssential}.`
					)
				]
			: []),
		...criticalWords.flatMap((word) => {
			const count = items.filter(({ critical }) => critical === word).length;
			return count < LEAST.perCritical
				? [error(file, `critical ${word}`, `has ${count} item`, 'Write a parallel item that can stand in for it.')]
				: [];
		}),
		...scopes.flatMap((scope) =>
			jurisdictions.flatMap((place) => {
				const count = itemsFor(module, scope, place).length;
				return count < module.quiz[scope]
					? [error(file, `quiz.${scope}`, `asks ${module.quiz[scope]} items, but ${place} has ${count}`, mend)]
					: [];
			})
		)
	];
}
