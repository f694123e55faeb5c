export { buildCatalogue } from './build-catalogue.ts';
export { checkContent } from './check/check-content.ts';
export { bundledContent, readContentFolder, type ContentFiles } from './content-files.ts';
export { fillFacts } from './fill-facts.ts';
export {
	checksFor,
	findLesson,
	findLessonById,
	findModule,
	findModuleById,
	findTrack,
	getTrack,
	isScopeWithin,
	itemsFor,
	lessonsInScope,
	sourcesOf
} from './find.ts';
export { findLaw } from './law-finder/find-law.ts';
export { institutionsOf, worksIn } from './law-finder/institutions-of.ts';
export { readAsked, type AskedLaw } from './law-finder/read-asked.ts';
export { searchContent } from './search/search-content.ts';
export { nextLawReviews } from './law-reviews.ts';
export { nextLedger } from './ledger.ts';
export type { Problem } from './problem.ts';
export { recordContentVersions } from './record-content-versions.ts';
export { renderLesson, type RenderedLesson } from './render-lesson.ts';
export { measureContent, reportContent, type ModuleReport } from './report-content.ts';
export { listChangedSince } from './repository.ts';
export { trackMinutes, workMinutes } from './track-minutes.ts';
export { measureHealth, reportHealth, SENTENCE_TARGET, type ContentHealth } from './measure-health.ts';
