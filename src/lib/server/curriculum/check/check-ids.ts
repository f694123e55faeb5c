import { error, type Problem } from '../problem.ts';
import type { RawContent } from '../read-content.ts';
import { collectIds, type GivenId } from './collect-ids.ts';
import { questionsIn } from './learner-texts.ts';

/** Each id is given once, and says where it belongs. */
export function checkIds(raw: RawContent): Problem[] {
	return [...repeated(collectIds(raw)), ...repeatedSlugs(raw), ...misplaced(raw), ...misnamedFiles(raw)];
}

function repeated(given: GivenId[]): Problem[] {
	const first = new Map<string, GivenId>();
	return given.flatMap((one) => {
		const key = `${['laws', 'provisions', 'institutions', 'statistics', 'sources'].includes(one.kind) ? one.kind : ''} ${one.id}`;
		const earlier = first.get(key);
		if (!earlier) {
			first.set(key, one);
			return [];
		}
		return [
			error(
				one.file,
				one.id,
				`is also the id of something in ${earlier.file}`,
				'Give the newer one a new id; ids are never shared or reused.'
			)
		];
	});
}

function repeatedSlugs({ modules }: RawContent): Problem[] {
	return modules.flatMap(({ file, value }, index) => {
		const twin = modules
			.slice(0, index)
			.find((other) => other.value.slug === value.slug || other.value.number === value.number);
		return twin
			? [error(file, 'slug', `has the slug or number of ${twin.file}`, 'Give each module its own slug and number.')]
			: [];
	});
}

/** `M-11` → `M-11-O1`, `L-1101` → `C-110101`, `Q-110101`: an id that stands elsewhere was moved or copied. */
function misplaced(raw: RawContent): Problem[] {
	const mend =
		'Give it an id of the place where it stands; an id that was used elsewhere stays retired in ledger.json.';
	const modules = raw.modules.flatMap(({ file, value }) => {
		const digits = value.id.slice(2);
		const wrong = [
			...(Number(digits) === value.number ? [] : [['number', `is ${value.number} in module ${value.id}`] as const]),
			...value.objectives
				.filter(({ id }) => !id.startsWith(value.id))
				.map(({ id }) => [id, `is no objective of ${value.id}`] as const),
			...value.lessons
				.filter(({ id }) => !id.startsWith(`L-${digits}`))
				.map(({ id }) => [id, `is no lesson of ${value.id}`] as const)
		];
		return wrong.map(([field, problem]) => error(file, field, problem, mend));
	});
	const questions = questionsIn(raw).flatMap(({ file, question: { id, lesson } }) =>
		id.slice(2, 6) === lesson.slice(2) ? [] : [error(file, id, `is no question of lesson ${lesson}`, mend)]
	);
	const provisions = raw.laws.flatMap(({ file, value }) =>
		value.provisions
			.filter(({ id }) => !id.startsWith(`${value.id}-p`))
			.map(({ id }) => error(file, id, `does not begin with the id of its law`, mend))
	);
	return [...modules, ...questions, ...provisions];
}

function misnamedFiles(raw: RawContent): Problem[] {
	const named = [
		...raw.laws,
		...raw.policies,
		...raw.treaties,
		...raw.institutions,
		...raw.cards,
		...raw.scenarios,
		...raw.cases,
		...raw.exercises
	];
	const files = named.map(({ file, value }) => ({ file, name: value.id }));
	const tracks = raw.tracks.map(({ file, value }) => ({ file, name: value.role as string }));
	return [...files, ...tracks]
		.filter(({ file, name }) => !file.endsWith(`/${name}.yaml`))
		.map(({ file, name }) =>
			error(file, 'id', `says ${name}, but the file has another name`, `Name the file ${name}.yaml.`)
		);
}
