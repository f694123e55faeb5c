import { localFields, isLocalField } from '#lib/curriculum/local-fields.ts';
import type { ContentFiles } from '../content-files.ts';
import { error, warning, type Problem } from '../problem.ts';
import type { RawContent } from '../read-content.ts';
import { sayPenalty } from '#lib/curriculum/say-penalty.ts';
import type { Catalogue } from '#lib/curriculum/types.ts';

/** Law cards say something about every field; numbers that nobody confirmed are never given out. */
export function checkPlaces(raw: RawContent, catalogue: Catalogue, files: ContentFiles): Problem[] {
	return [...cards(raw), ...reviews(raw), ...penalties(raw, catalogue), ...unverifiedNumbers(raw, files)];
}

function cards(raw: RawContent): Problem[] {
	return raw.cards.flatMap(({ file, value }) => {
		const fields = value.fields;
		const absent = localFields
			.filter((name) => !(name in fields))
			.map((name) =>
				error(file, `fields.${name}`, 'is missing', 'Add it, with missing: true where the law data has nothing.')
			);
		const strange = Object.keys(fields)
			.filter((name) => !isLocalField(name))
			.map((name) =>
				error(
					file,
					`fields.${name}`,
					'is no field of a law card',
					'Correct its spelling; content/README.md lists the fields.'
				)
			);
		const wrong = Object.entries(fields).flatMap(([name, { value: said, note, missing, provisions }]) => {
			const at = `fields.${name}`;
			if (missing && said) return [error(file, at, 'is missing and has a value', 'Remove one of the two.')];
			if (missing) return [];
			if (!said) return [error(file, at, 'has no value', 'Give a value, or missing: true.')];
			return [
				...(provisions.length === 0
					? [error(file, `${at}.provisions`, 'is empty', 'Name the provision that says so.')]
					: []),
				...(said.ur === undefined || (note && note.ur === undefined)
					? [warning(file, at, 'lacks Urdu', 'Add ur beside en.')]
					: [])
			];
		});
		return [...absent, ...strange, ...wrong];
	});
}

function reviews(raw: RawContent): Problem[] {
	return raw.laws.flatMap(({ file, value }) =>
		value.provisions.flatMap(({ id, status, reviewed_by, reviewed_on }) => {
			if ((reviewed_by === undefined) !== (reviewed_on === undefined))
				return [error(file, id, 'has only one of reviewed_by and reviewed_on', 'Name the lawyer and the day.')];
			return status === 'verified' && !reviewed_by
				? [
						error(
							file,
							`${id}.status`,
							'is verified, but by nobody',
							'Name the lawyer below reviewed_by, or use public-source.'
						)
					]
				: [];
		})
	);
}

/** A term of prison that the Urdu phrase list does not know would stand in English inside an Urdu sentence. */
function penalties(raw: RawContent, { provisions }: Catalogue): Problem[] {
	return raw.laws.flatMap(({ file, value }) =>
		value.provisions.flatMap(({ id }) => {
			const penalty = provisions.get(id)?.penalty;
			const urdu = penalty ? sayPenalty(penalty, 'ur') : '';
			return /[a-z]/i.test(urdu)
				? [
						warning(
							file,
							`${id}.penalty`,
							`cannot be said in Urdu: ${urdu}`,
							'Add the phrase to src/lib/curriculum/say-penalty.ts.'
						)
					]
				: [];
		})
	);
}

/** Some of these numbers are also years of Acts: only what is said to be rung counts. */
function saysToRing(number: string): RegExp {
	return new RegExp(
		`(?:tel:|call|ring|dial|phone|helpline|number|فون|نمبر|ہیلپ لائن)[^.۔\\n]{0,25}(?<![\\d-])${number}(?![\\d-])`,
		'i'
	);
}

function unverifiedNumbers(raw: RawContent, files: ContentFiles): Problem[] {
	const mend = 'Remove it: institutions/_unverified.yaml says why it is not given out.';
	const numbers =
		raw.unverified?.value.unverified_helplines.map(({ number }) => number).filter((number) => /^\d+$/.test(number)) ??
		[];
	const inHelplines = raw.institutions.flatMap(({ file, value }) =>
		value.helplines
			.filter(({ number }) => numbers.includes(number))
			.map(({ number }) => error(file, `helplines.${number}`, 'is an unverified number', mend))
	);
	const read = [...files].filter(([file]) => /^(modules|interface|jurisdictions|tracks)\//.test(file));
	const inTexts = read.flatMap(([file, text]) =>
		numbers
			.filter((number) => saysToRing(number).test(text))
			.map((number) => error(file, 'text', `gives the unverified number ${number}`, mend))
	);
	return [...inHelplines, ...inTexts];
}
