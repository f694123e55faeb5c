import type { GenericSchema, InferOutput } from 'valibot';
import type { ContentFiles } from './content-files.ts';
import { splitFrontmatter } from './lesson-body.ts';
import { error, type Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import * as law from './schemas/law.ts';
import * as modules from './schemas/modules.ts';
import * as places from './schemas/places.ts';
import { situationsFile, type RawSituations } from './schemas/situations.ts';
import * as practice from './schemas/practice.ts';

export type Filed<Value> = { file: string; value: Value };

/** One lesson in one language. */
export type LessonText = { file: string; frontmatter: modules.RawFrontmatter | null; body: string; firstLine: number };

export type LessonFolder = {
	/** Below `modules`: `11-first-response-and-referral/01-first-hour`. */
	folder: string;
	en: LessonText | null;
	ur: LessonText | null;
	checks: Filed<modules.RawQuestion[]> | null;
	figures: Record<string, string>;
	/** Name and text of every file in it, by name: what the version is made of. */
	texts: [name: string, text: string][];
};

/** Everything that could be read, each beside the file that it came from. */
export type RawContent = {
	modules: Filed<modules.RawModule>[];
	lessons: Map<string, LessonFolder>;
	items: Filed<modules.RawQuestion[]>[];
	tracks: Filed<modules.RawTrack>[];
	roles: Filed<modules.RawRoles> | null;
	cards: Filed<places.RawCard>[];
	laws: Filed<law.RawLaw>[];
	policies: Filed<law.RawPolicy>[];
	treaties: Filed<law.RawTreaty>[];
	institutions: Filed<places.RawInstitution>[];
	unverified: Filed<places.RawUnverified> | null;
	statistics: Filed<places.RawStatistic[]> | null;
	sources: Filed<places.RawSource[]> | null;
	glossary: Filed<places.RawTerm[]> | null;
	situations: Filed<RawSituations> | null;
	scenarios: Filed<practice.RawScenario>[];
	cases: Filed<practice.RawCase>[];
	exercises: Filed<practice.RawExercise>[];
	signs: Filed<practice.RawSign[]> | null;
	bench: Filed<practice.RawBench> | null;
	/** What the law of each question said when both were last read side by side. */
	lawReviews: Filed<Record<string, string>> | null;
	coverage: Filed<modules.RawFinding[]> | null;
};

const LESSON_FILE = /^modules\/([^/]+\/[^/]+)\/(en\.md|ur\.md|checks\.yaml|[a-z0-9-]+(?:\.(?:en|ur))?\.svg)$/;
/** Read elsewhere (words, ledger) or by people only. */
const NOT_OURS = /^(README\.md|ledger\.json|interface\/(en|ur)\.json)$/;

/** Puts every file where it belongs. What does not fit its schema is a problem and is left out. */
export function readContent(files: ContentFiles): { raw: RawContent; problems: Problem[] } {
	const problems: Problem[] = [];
	const raw: RawContent = {
		modules: [],
		lessons: new Map(),
		items: [],
		tracks: [],
		roles: null,
		cards: [],
		laws: [],
		policies: [],
		treaties: [],
		institutions: [],
		unverified: null,
		statistics: null,
		sources: null,
		glossary: null,
		situations: null,
		scenarios: [],
		cases: [],
		exercises: [],
		signs: null,
		bench: null,
		lawReviews: null,
		coverage: null
	};
	const rules: [RegExp, (file: string, text: string) => void][] = [
		[/^modules\/[^/]+\/module\.yaml$/, list(modules.moduleFile, raw.modules)],
		[/^modules\/[^/]+\/items\/[^/]+\.yaml$/, list(modules.itemsFile, raw.items)],
		[LESSON_FILE, readLessonFile],
		[/^tracks\/_roles\.yaml$/, one(modules.rolesFile, (read) => (raw.roles = read))],
		[/^tracks\/[^/]+\.yaml$/, list(modules.trackFile, raw.tracks)],
		[/^jurisdictions\/[^/]+\.yaml$/, list(places.cardFile, raw.cards)],
		[/^law\/policies\/[^/]+\.yaml$/, list(law.policyFile, raw.policies)],
		[/^law\/international\/[^/]+\.yaml$/, list(law.treatyFile, raw.treaties)],
		[/^law\/[^/]+\.yaml$/, list(law.lawFile, raw.laws)],
		[/^institutions\/_unverified\.yaml$/, one(places.unverifiedFile, (read) => (raw.unverified = read))],
		[/^institutions\/[^/]+\.yaml$/, list(places.institutionFile, raw.institutions)],
		[/^statistics\.yaml$/, one(places.statisticsFile, (read) => (raw.statistics = read))],
		[/^sources\.yaml$/, one(places.sourcesFile, (read) => (raw.sources = read))],
		[/^glossary\.yaml$/, one(places.glossaryFile, (read) => (raw.glossary = read))],
		[/^situations\.yaml$/, one(situationsFile, (read) => (raw.situations = read))],
		[/^scenarios\/[^/]+\.yaml$/, list(practice.scenarioFile, raw.scenarios)],
		[/^exercises\/[^/]+\.yaml$/, list(practice.exerciseFile, raw.exercises)],
		[/^signs\.yaml$/, one(practice.signsFile, (read) => (raw.signs = read))],
		[/^cases\/[^/]+\.yaml$/, list(practice.caseFile, raw.cases)],
		[/^coverage\.yaml$/, one(modules.coverageFile, (read) => (raw.coverage = read))],
		[/^law-reviews\.json$/, one(modules.lawReviewsFile, (read) => (raw.lawReviews = read))],
		[/^question-bench\.yaml$/, one(practice.benchFile, (read) => (raw.bench = read))]
	];
	for (const [file, text] of files) {
		const rule = rules.find(([pattern]) => pattern.test(file));
		if (rule) rule[1](file, text);
		else if (!NOT_OURS.test(file))
			problems.push(
				error(file, 'whole file', 'has no place here', 'Move it to a place that content/README.md names, or remove it.')
			);
	}
	return { raw, problems };

	function one<Schema extends GenericSchema>(schema: Schema, keep: (read: Filed<InferOutput<Schema>>) => void) {
		return (file: string, text: string) => {
			const read = readYaml(file, text, schema);
			if (read.ok) keep({ file, value: read.value });
			else problems.push(...read.problems);
		};
	}

	function list<Schema extends GenericSchema>(schema: Schema, kept: Filed<InferOutput<Schema>>[]) {
		return one(schema, (read) => kept.push(read));
	}

	function readLessonFile(file: string, text: string): void {
		const [, folder, name] = LESSON_FILE.exec(file) as unknown as [string, string, string];
		const lesson = raw.lessons.get(folder) ?? { folder, en: null, ur: null, checks: null, figures: {}, texts: [] };
		raw.lessons.set(folder, lesson);
		lesson.texts.push([name, text]);
		if (name === 'checks.yaml') one(modules.checksFile, (read) => (lesson.checks = read))(file, text);
		else if (name.endsWith('.svg')) lesson.figures[name] = text;
		else lesson[name === 'en.md' ? 'en' : 'ur'] = readLessonText(file, text);
	}

	function readLessonText(file: string, source: string): LessonText {
		const { frontmatter, body, firstLine } = splitFrontmatter(source);
		if (frontmatter === null)
			problems.push(error(file, 'frontmatter', 'is missing', 'Begin the file with --- and id, title and summary.'));
		const read = frontmatter === null ? null : readYaml(file, frontmatter, modules.lessonFrontmatter);
		if (read && !read.ok) problems.push(...read.problems);
		return { file, frontmatter: read?.ok ? read.value : null, body, firstLine };
	}
}
