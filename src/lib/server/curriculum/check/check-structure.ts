import { jurisdictions, rankBands, roles } from '#lib/curriculum/types.ts';
import { error, type Problem } from '../problem.ts';
import type { Filed, RawContent } from '../read-content.ts';
import type { RawModule } from '../schemas/modules.ts';
import { checkIds } from './check-ids.ts';
import { questionsIn } from './learner-texts.ts';

/** What would leave a hole in the catalogue: the server refuses to start on it. */
export function checkStructure(raw: RawContent): Problem[] {
	return [
		...checkIds(raw),
		...lessonFolders(raw),
		...strayFolders(raw),
		...questions(raw),
		...tracks(raw),
		...places(raw)
	];
}

function lessonFolders(raw: RawContent): Problem[] {
	return raw.modules.flatMap((module) => {
		if (module.value.status === 'available' && module.value.lessons.length === 0) {
			return [
				error(
					module.file,
					'lessons',
					'is empty though the module is available',
					'Add its lessons, or set status: in-preparation.'
				)
			];
		}
		return [
			...module.value.lessons.flatMap((lesson) => lessonFolder(raw, module, lesson)),
			...foreignObjectives(module)
		];
	});
}

function lessonFolder(
	raw: RawContent,
	{ file, value }: Filed<RawModule>,
	{ id, folder, ur }: RawModule['lessons'][number]
): Problem[] {
	const path = `${file.split('/')[1]}/${folder}`;
	const found = raw.lessons.get(path);
	if (!found?.en) {
		if (value.status === 'in-preparation') return [];
		return [error(file, id, `has no lesson in modules/${path}/en.md`, 'Write it, or correct the folder.')];
	}
	if (found.ur && ur)
		return [error(file, `${id}.ur`, 'says again what ur.md says', 'Remove it: ur.md has its own title and summary.')];
	return [found.en, found.ur].flatMap((text) =>
		!text?.frontmatter || text.frontmatter.id === id
			? []
			: [error(text.file, 'id', `is ${text.frontmatter.id}, but module.yaml says ${id}`, `Write id: ${id}.`)]
	);
}

function foreignObjectives({ file, value }: Filed<RawModule>): Problem[] {
	const own = new Set(value.objectives.map(({ id }) => id));
	return value.lessons.flatMap(({ id, objectives }) =>
		objectives
			.filter((objective) => !own.has(objective))
			.map((objective) =>
				error(
					file,
					`${id}.objectives`,
					`names ${objective}, which the module does not have`,
					'Name an objective of this module.'
				)
			)
	);
}

function strayFolders(raw: RawContent): Problem[] {
	const listed = new Set(
		raw.modules.flatMap(({ file, value }) => value.lessons.map(({ folder }) => `${file.split('/')[1]}/${folder}`))
	);
	return [...raw.lessons.keys()]
		.filter((folder) => !listed.has(folder))
		.map((folder) =>
			error(
				`modules/${folder}`,
				'folder',
				'is no lesson of its module.yaml',
				'List it below lessons, or remove the folder.'
			)
		);
}

function questions(raw: RawContent): Problem[] {
	const modules = new Map(raw.modules.map((module) => [module.file.split('/')[1], module.value]));
	const folderOf = new Map(
		raw.modules.flatMap(({ file, value }) =>
			value.lessons.map(({ id, folder }) => [id, `modules/${file.split('/')[1]}/${folder}`])
		)
	);
	return questionsIn(raw).flatMap(({ file, question, isItem, folder }) => {
		const module = modules.get(folder);
		const right = question.options.filter(({ correct }) => correct).length;
		const problems: Problem[] = [];
		if (!module?.lessons.some(({ id }) => id === question.lesson)) {
			problems.push(
				error(
					file,
					`${question.id}.lesson`,
					`${question.lesson} is no lesson of this module`,
					'Name a lesson of module.yaml.'
				)
			);
		} else if (!isItem && !file.startsWith(`${folderOf.get(question.lesson)}/`)) {
			problems.push(
				error(
					file,
					`${question.id}.lesson`,
					`${question.lesson} is another lesson`,
					'A check stands beside its own lesson.'
				)
			);
		}
		if (module && !module.objectives.some(({ id }) => id === question.objective)) {
			problems.push(
				error(
					file,
					`${question.id}.objective`,
					`${question.objective} is no objective of this module`,
					'Name one of module.yaml.'
				)
			);
		}
		if (question.options.length !== 3) {
			problems.push(
				error(file, `${question.id}.options`, `has ${question.options.length} options`, 'Give three options.')
			);
		}
		if (right !== 1)
			problems.push(
				error(file, `${question.id}.options`, `has ${right} correct options`, 'Mark exactly one with correct: true.')
			);
		return problems;
	});
}

function tracks(raw: RawContent): Problem[] {
	const modules = new Set(raw.modules.map(({ value }) => value.id));
	const unknown = raw.tracks.flatMap(({ file, value }) =>
		[...value.modules.map(({ module }) => module), ...value.electives]
			.filter((id) => !modules.has(id))
			.map((id) =>
				error(
					file,
					'modules',
					`names ${id}, which does not exist`,
					'Add its module.yaml (status: in-preparation is enough).'
				)
			)
	);
	const missing = roles.filter((role) => !raw.tracks.some(({ value }) => value.role === role));
	const bands = rankBands.filter((band) => !raw.roles?.value.bands.some(({ id }) => id === band));
	return [
		...unknown,
		...missing.map((role) => error(`tracks/${role}.yaml`, 'whole file', 'is missing', 'Write the track of this role.')),
		...bands.map((band) => error('tracks/_roles.yaml', 'bands', `lacks ${band}`, 'Add its name in both languages.'))
	];
}

function places(raw: RawContent): Problem[] {
	const missing = jurisdictions.filter((place) => !raw.cards.some(({ value }) => value.id === place));
	return [
		...missing.map((place) =>
			error(`jurisdictions/${place}.yaml`, 'whole file', 'is missing', 'Write the law card of this place.')
		),
		...(['sources', 'statistics'] as const)
			.filter((name) => raw[name] === null)
			.map((name) =>
				error(`${name}.yaml`, 'whole file', 'is missing or cannot be read', 'Write it; content/README.md says how.')
			)
	];
}
