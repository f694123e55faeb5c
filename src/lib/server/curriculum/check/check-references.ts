import { jurisdictions, type Catalogue, type Jurisdiction } from '#lib/curriculum/types.ts';
import { isLocalField } from '#lib/curriculum/local-fields.ts';
import { FACT } from '../fill-facts.ts';
import { parseBody, wordsOfAttribute, type Block } from '../lesson-body.ts';
import { error, warning, type Problem } from '../problem.ts';
import type { LessonFolder, RawContent } from '../read-content.ts';
import { questionsIn } from './learner-texts.ts';
import { placesOf } from './places-of.ts';

/** Whatever names something by id names something that exists. */
export function checkReferences(raw: RawContent, catalogue: Catalogue): Problem[] {
	return [
		...[...raw.lessons.values()].flatMap((folder) => lessonReferences(folder, catalogue)),
		...questionReferences(raw, catalogue),
		...sourceReferences(raw, catalogue),
		...cardReferences(raw, catalogue),
		...situationReferences(raw, catalogue)
	];
}

function lessonReferences(folder: LessonFolder, catalogue: Catalogue): Problem[] {
	return [folder.en, folder.ur].flatMap((text) => {
		if (!text) return [];
		const { blocks } = parseBody(text.body, text.firstLine);
		return blocks.flatMap((block) => blockReferences(block, text.file, folder, catalogue));
	});
}

function blockReferences(block: Block, file: string, folder: LessonFolder, catalogue: Catalogue): Problem[] {
	const { name, attributes, line } = block;
	const lacking = (ids: string[], known: (id: string) => boolean, where: string) =>
		ids
			.filter((id) => !known(id))
			.map((id) => error(file, `line ${line}, ${name}`, `names ${id}, which is not in ${where}`, 'Correct the id.'));

	if (name === 'LawCard')
		return lacking(
			wordsOfAttribute(`${attributes.id ?? ''} ${attributes.ids ?? ''}`),
			(id) => catalogue.provisions.has(id) || catalogue.treaties.has(id),
			'law/'
		);
	if (name === 'LocalLaw' || name === 'Compare')
		return lacking(wordsOfAttribute(attributes.fields), isLocalField, 'the fields of a law card');
	if (name === 'Helpline')
		return lacking(wordsOfAttribute(attributes.id), (id) => catalogue.institutions.has(id), 'institutions/');
	if (name === 'Stat')
		return lacking(wordsOfAttribute(attributes.id), (id) => catalogue.statistics.has(id), 'statistics.yaml');
	if (name === 'Check') {
		return lacking(
			wordsOfAttribute(attributes.id),
			(id) => folder.checks?.value.some((one) => one.id === id) ?? false,
			'checks.yaml of this lesson'
		);
	}
	if (name === 'Fact') {
		const field = attributes.field ?? '';
		if (!isLocalField(field)) return lacking([field], isLocalField, 'the fields of a law card');
		const empty = placesOf(block).filter((place) => catalogue.jurisdictions.get(place)?.fields[field]?.isMissing);
		if (empty.length === 0) return [];
		return [
			warning(
				file,
				`line ${line}, Fact`,
				`${field} is missing in ${empty.join(', ')}: it reads “not confirmed” there`,
				'Put it into a Variant of the places that have it.'
			)
		];
	}
	return [];
}

function questionReferences(raw: RawContent, catalogue: Catalogue): Problem[] {
	return questionsIn(raw).flatMap(({ file, question }) => {
		const places = question.jurisdictions.length > 0 ? question.jurisdictions : [...jurisdictions];
		return factTokens(file, question.id, JSON.stringify(question), places, catalogue);
	});
}

function factTokens(file: string, id: string, text: string, places: Jurisdiction[], catalogue: Catalogue): Problem[] {
	const problems = [...text.matchAll(FACT)].flatMap(([token, place, field]) => {
		if (!isLocalField(field!))
			return [error(file, id, `names the field ${field} in ${token}, which no law card has`, 'Correct the field.')];
		if (place && !(jurisdictions as readonly string[]).includes(place))
			return [error(file, id, `names the place ${place} in ${token}, which does not exist`, 'Correct the place.')];
		const empty = (place ? [place as Jurisdiction] : places).filter(
			(one) => !catalogue.jurisdictions.get(one)?.fields[field!]?.value
		);
		if (empty.length === 0) return [];
		return [
			error(
				file,
				id,
				`asks with ${token}, which has no value in ${empty.join(', ')}`,
				'Leave those places out of its jurisdictions.'
			)
		];
	});
	const strange = [...text.replace(FACT, '').matchAll(/\[\[[^\]]*\]?\]?/g)].map(([token]) =>
		error(file, id, `has the token ${token}, which means nothing`, 'Write [[fact:field]] or [[fact:place.field]].')
	);
	const seen = new Set<string>();
	return [...problems, ...strange].filter(({ problem }) => !seen.has(problem) && seen.add(problem));
}

function sourceReferences(raw: RawContent, { sources }: Catalogue): Problem[] {
	const cited = [
		...raw.modules.flatMap(({ file, value }) =>
			value.lessons.flatMap(({ id, sources }) => sources.map((source) => ({ file, field: `${id}.sources`, source })))
		),
		...raw.laws.flatMap(({ file, value }) =>
			value.provisions.flatMap((one) =>
				[one.source, ...one.also].map(({ source }) => ({ file, field: `${one.id}.source`, source }))
			)
		),
		...[...raw.policies, ...raw.treaties, ...raw.institutions].flatMap(({ file, value }) =>
			[value.source, ...value.also].map(({ source }) => ({ file, field: 'source', source }))
		),
		...raw.institutions.flatMap(({ file, value }) =>
			value.helplines.map(({ number, source }) => ({
				file,
				field: `helplines.${number}.source`,
				source: source.source
			}))
		),
		...(raw.statistics?.value.flatMap((one) =>
			[one.source, ...one.also].map(({ source }) => ({ file: 'statistics.yaml', field: `${one.id}.source`, source }))
		) ?? [])
	];
	return cited
		.filter(({ source }) => source !== undefined && !sources.has(source))
		.map(({ file, field, source }) =>
			error(
				file,
				field,
				`names the source ${source}, which is not in sources.yaml`,
				'Correct the id or add the source.'
			)
		);
}

function cardReferences(raw: RawContent, { provisions, laws }: Catalogue): Problem[] {
	return raw.cards.flatMap(({ file, value }) =>
		Object.entries(value.fields).flatMap(([name, field]) =>
			field.provisions.flatMap((id) => {
				const law = laws.get(provisions.get(id)?.lawId ?? '');
				if (!law)
					return [error(file, `fields.${name}.provisions`, `names ${id}, which is not in law/`, 'Correct the id.')];
				if (law.jurisdiction === value.id || law.jurisdiction === 'federal') return [];
				return [
					error(
						file,
						`fields.${name}.provisions`,
						`rests on ${id}, a law of ${law.jurisdiction}`,
						'A card may rest on the law of its own place or of the federation.'
					)
				];
			})
		)
	);
}

function situationReferences({ situations }: RawContent, catalogue: Catalogue): Problem[] {
	if (!situations) return [];
	const { file, value } = situations;
	const lacking = (field: string, ids: string[], known: { has: (id: string) => boolean }, where: string) =>
		ids
			.filter((id) => !known.has(id))
			.map((id) => error(file, field, `names ${id}, which is not in ${where}`, 'Correct the id.'));
	return [
		...value.families.flatMap(({ id, provisions, institutions }) => [
			...lacking(id, provisions, catalogue.provisions, 'law/'),
			...lacking(id, institutions, catalogue.institutions, 'institutions/')
		]),
		...value.situations.flatMap(({ id, provisions, families }) => [
			...lacking(id, provisions, catalogue.provisions, 'law/'),
			...lacking(id, families, catalogue.lawFamilies, 'families of this file')
		])
	];
}
