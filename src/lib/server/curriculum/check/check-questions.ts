import type { Catalogue } from '#lib/curriculum/types.ts';
import { error, warning, type Problem } from '../problem.ts';
import type { RawContent } from '../read-content.ts';
import type { RawQuestion } from '../schemas/modules.ts';
import { questionsIn } from './learner-texts.ts';

/** The page says “Right.” or “Not yet.” itself, before every reason. */
const VERDICT = /^(?:right|not yet|correct|wrong|درست|ابھی نہیں|غلط)(?![\p{L}])[.،۔:]?/iu;
const LONGEST = { stem: 45, feedback: 35 };

export function checkQuestions(raw: RawContent, catalogue: Catalogue): Problem[] {
	return [
		...questionsIn(raw).flatMap(({ file, question, isItem }) => [
			...unsettledLaw(file, question, catalogue),
			...gaps(file, question),
			...lengths(file, question),
			...(!isItem && question.critical
				? [error(file, `${question.id}.critical`, 'marks a check', 'Only quiz items may be critical: remove it.')]
				: [])
		]),
		...raw.items.flatMap(({ file, value }) => positions(file, value))
	];
}

/**
 * The running server suspends such a question until its law is settled; here its author hears of it. Law that is only
 * history can never be asked again: that is an error.
 */
function unsettledLaw(file: string, { id, law }: RawQuestion, { provisions, laws }: Catalogue): Problem[] {
	return law.flatMap((one) => {
		const provision = provisions.get(one);
		if (!provision) return [error(file, `${id}.law`, `names ${one}, which is not in law/`, 'Correct the id.')];
		if (provision.isTestable) return [];
		const report = provision.label === 'old' ? error : warning;
		const review = laws.get(provision.lawId)?.isUnderReview ? ', its law is under legal review' : '';
		const state = `status ${provision.status}, current ${provision.current}, and_or ${provision.penalty?.andOr ?? 'none'}${review}`;
		return [
			report(
				file,
				`${id}.law`,
				`rests on ${one}, which may not be tested (${state})`,
				'It is suspended until a lawyer has reviewed that law; or rest it on settled law.'
			)
		];
	});
}

/** Missing Urdu is a gap that is named, not an error: the learner reads English meanwhile. */
function gaps(file: string, { id, stem, options }: RawQuestion): Problem[] {
	const missing = [
		...(stem.ur === undefined ? ['stem'] : []),
		...options.flatMap(({ text, feedback }, index) => [
			...(text.ur === undefined ? [`options.${index + 1}.text`] : []),
			...(feedback.ur === undefined ? [`options.${index + 1}.feedback`] : [])
		])
	];
	return missing.length === 0 ? [] : [warning(file, id, `lacks Urdu in ${missing.join(', ')}`, 'Add ur beside en.')];
}

function lengths(file: string, { id, stem, options }: RawQuestion): Problem[] {
	const tooLong = (field: string, text: string, most: number) => {
		const count = text.split(/\s+/).length;
		return count > most ? [warning(file, `${id}.${field}`, `has ${count} words`, `Keep it to ${most}.`)] : [];
	};
	const verdict = options.flatMap(({ feedback }, index) => {
		const found = VERDICT.exec(feedback.en) ?? VERDICT.exec(feedback.ur ?? '');
		return found
			? [
					warning(
						file,
						`${id}.options.${index + 1}.feedback`,
						`begins with “${found[0]}”, which the page says before it`,
						'Begin with the reason.'
					)
				]
			: [];
	});
	return [
		...verdict,
		...tooLong('stem', stem.en, LONGEST.stem),
		...options.flatMap(({ feedback }, index) => tooLong(`options.${index + 1}.feedback`, feedback.en, LONGEST.feedback))
	];
}

/** The server shuffles, but a paper copy does not; and a habit of the author shows. */
function positions(file: string, items: RawQuestion[]): Problem[] {
	if (items.length < 6) return [];
	const counts = [0, 0, 0];
	for (const { options } of items) {
		const right = options.findIndex(({ correct }) => correct);
		if (right >= 0) counts[right] = (counts[right] ?? 0) + 1;
	}
	const isBalanced = counts.every((count) => count >= items.length / 6 && count <= items.length / 2);
	return isBalanced
		? []
		: [
				warning(
					file,
					'options',
					`has the right answer ${counts.join(', ')} times first, second and third`,
					'Spread it evenly.'
				)
			];
}
