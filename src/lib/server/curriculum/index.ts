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
export { nextLedger } from './ledger.ts';
export type { Problem } from './problem.ts';
export { recordContentVersions } from './record-content-versions.ts';
export { renderLesson, type RenderedLesson } from './render-lesson.ts';
export { measureContent, reportContent, type ModuleReport } from './report-content.ts';
