import { joinCatalogue } from '../build-catalogue.ts';
import type { ContentFiles } from '../content-files.ts';
import { checkLawReviews } from '../law-reviews.ts';
import { checkLedger } from '../ledger.ts';
import type { Problem } from '../problem.ts';
import { readContent } from '../read-content.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkFindings } from './check-findings.ts';
import { checkExercises } from './check-exercises.ts';
import { checkFigures } from './check-figures.ts';
import { checkInterface } from './check-interface.ts';
import { checkLessons } from './check-lessons.ts';
import { checkPlaces } from './check-places.ts';
import { checkPractice } from './check-practice.ts';
import { checkProse } from './check-prose.ts';
import { checkQuestions } from './check-questions.ts';
import { checkReferences } from './check-references.ts';
import { checkStructure } from './check-structure.ts';

/** Every problem of the content at once, each with its file, its field and how to mend it; file by file. */
export function checkContent(files: ContentFiles): Problem[] {
	const { raw, problems } = readContent(files);
	const catalogue = joinCatalogue(raw);
	const found = [
		...problems,
		...checkStructure(raw),
		...checkReferences(raw, catalogue),
		...checkLessons(raw),
		...checkQuestions(raw, catalogue),
		...checkCoverage(raw, catalogue),
		...checkProse(raw, files),
		...checkPractice(raw),
		...checkExercises(raw),
		...checkFigures(raw),
		...checkPlaces(raw, catalogue, files),
		...checkInterface(files),
		...checkFindings(raw, catalogue),
		...checkLawReviews(raw),
		...checkLedger(raw, files)
	];
	return found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
