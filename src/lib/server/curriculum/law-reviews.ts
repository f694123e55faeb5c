import { questionsIn } from './check/learner-texts.ts';
import type { ContentFiles } from './content-files.ts';
import { error, warning, type Problem } from './problem.ts';
import { readContent, type RawContent } from './read-content.ts';
import type { RawProvision } from './schemas/law.ts';
import { versionOf } from './version.ts';

const FILE = 'law-reviews.json';
type Provisions = Pick<Map<string, RawProvision>, 'get'>;

/**
 * What the law of a question says, in one word: its sections, their text, penalty and force. Whoever checked it, and from
 * where it was taken, does not count.
 */
export function lawMark(law: readonly string[], provisions: Provisions): string {
	return versionOf(
		law.map((id) => {
			const { section, what_it_says, penalty, current } = provisions.get(id) ?? {};
			// Names and notes count by their English; that they stand in Urdu too changes no law.
			const said = penalty ? { ...penalty, ...(penalty.note ? { note: penalty.note.en } : {}) } : null;
			return JSON.stringify([id, section?.en, what_it_says, said, current]);
		})
	);
}

/** Why a question rests, where its law says something else than when somebody last read both side by side; else null. */
export function changedSinceReview(
	{ id, law }: { id: string; law: readonly string[] },
	provisions: Provisions,
	reviews: Readonly<Record<string, string>>
): string | null {
	const reviewed = reviews[id];
	if (law.length === 0 || reviewed === undefined || reviewed === lawMark(law, provisions)) return null;
	return `the law that it rests on (${law.join(', ')}) has changed since it was reviewed`;
}

export function checkLawReviews(raw: RawContent): Problem[] {
	const provisions = provisionsIn(raw);
	const reviews = raw.lawReviews?.value ?? {};
	const known = new Set(questionsIn(raw).map(({ question }) => question.id));
	const left = Object.keys(reviews).filter((id) => !known.has(id));
	return [
		...questionsIn(raw).flatMap(({ file, question: { id, law } }) => {
			if (law.length > 0 && reviews[id] === undefined)
				return [
					error(
						file,
						id,
						`is not in ${FILE}`,
						'Read it beside its law, then run: npm run content:check -- --write-ledger'
					)
				];
			const reason = changedSinceReview({ id, law }, provisions, reviews);
			const mend = `It is suspended. Read it beside the law, mend it, then run: npm run content:check -- --reviewed ${id}`;
			return reason ? [warning(file, id, `rests: ${reason}`, mend)] : [];
		}),
		...left.map((id) => error(FILE, id, 'is no question any more', 'Run: npm run content:check -- --write-ledger'))
	];
}

/** The text of the file with a mark for each question that has none, and a new one for those that were read again. */
export function nextLawReviews(files: ContentFiles, reviewed: readonly string[] = []): string {
	const { raw } = readContent(files);
	const provisions = provisionsIn(raw);
	const reviews = raw.lawReviews?.value ?? {};
	const marks = questionsIn(raw)
		.filter(({ question: { law } }) => law.length > 0)
		.map(({ question: { id, law } }): [string, string] => [
			id,
			reviewed.includes(id) ? lawMark(law, provisions) : (reviews[id] ?? lawMark(law, provisions))
		])
		.sort(([one], [other]) => (one < other ? -1 : 1));
	return `${JSON.stringify(Object.fromEntries(marks), null, '\t')}\n`;
}

function provisionsIn({ laws }: RawContent): Map<string, RawProvision> {
	return new Map(laws.flatMap(({ value }) => value.provisions.map((one) => [one.id, one] as const)));
}
