import { dayOf, sayDay, sayTime } from '#lib/base/dates.ts';
import { groupBy } from '#lib/base/group-by.ts';
import { inLanguage } from '#lib/base/language.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { wordsOf } from '#lib/ui/words.ts';
import { findLessonById, findModuleById, findTrack } from '../../curriculum/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { standsIn } from '../people/stands-in.ts';
import { countListedPeople } from '../people/plan-list.ts';
import type { PeopleFilter } from '../people-filter.ts';
import { findReach } from '../reach/repository.ts';
import { certificateLines } from './certificates/certificate-rows.ts';
import { mapExcusedUntil } from '../waivers/repository.ts';
import { attendanceColumns, attendanceRows } from './attendance-rows.ts';
import type { Cell, Report } from './cells.ts';
import { describeFilter } from './describe-filter.ts';
import { listLessonCompletionsOf, listModuleCompletionsOf, type ReportPerson, type Whom } from './repository.ts';
import { findWhom } from './find-whom.ts';
import { AT_ONCE, walkPeople } from './walk-people.ts';

export const reportNames = ['people', 'completions', 'certificates', 'attendance'] as const;
export type ReportName = (typeof reportNames)[number];

/** How many people a list holds. */
export async function countListed(ctx: SignedIn, { path }: Institute, filter: PeopleFilter): Promise<number> {
	return countListedPeople(ctx, { filter, reach: await findReach(ctx.db.read, path) });
}

/** A list as a file: what it is and what it was narrowed to, then the same people as on the screen. */
export async function buildReport(
	ctx: SignedIn,
	institute: Institute,
	name: ReportName,
	filter: PeopleFilter
): Promise<Report> {
	const { language } = ctx;
	const words = wordsOf(language).board;
	const now = ctx.clock.now();
	const whom = await findWhom(ctx, institute, filter, AT_ONCE);
	const filters = describeFilter(ctx, filter);
	return {
		sheet: words.sheet[name],
		head: [
			[words.sheet[name], inLanguage(institute.name, language), institute.code],
			[words.filters, ...(filters.length > 0 ? filters : [words.noFilter])],
			[words.count, await countListed(ctx, institute, filter)],
			[words.made, `${sayDay(dayOf(now), language)}, ${sayTime(now)}`]
		],
		...tableOf(ctx, whom, name, now)
	};
}

function certificateColumns(
	{ code, what, title, cycle, issued, until, state, certificateCode }: ColumnWords,
	who: string[]
) {
	return [...who, code, what, title, cycle, issued, until, state, certificateCode];
}

async function* certificateRows(ctx: SignedIn, whom: Whom): AsyncGenerator<Cell[]> {
	for await (const people of walkPeople(ctx, whom))
		yield* await certificateLines(ctx, people, (person) => [
			...sayWho(ctx, person),
			whom.reach.nodes.get(person.instituteId)!.code
		]);
}

function tableOf(ctx: SignedIn, whom: Whom, name: ReportName, now: Date): Pick<Report, 'columns' | 'rows'> {
	const { columns } = wordsOf(ctx.language).board;
	const who = [columns.name, columns.number, columns.role];
	const tables: Record<ReportName, () => Pick<Report, 'columns' | 'rows'>> = {
		people: () => ({ columns: peopleColumns(columns, who), rows: peopleRows(ctx, whom, now) }),
		completions: () => ({ columns: completionColumns(columns, who), rows: completionRows(ctx, whom) }),
		certificates: () => ({ columns: certificateColumns(columns, who), rows: certificateRows(ctx, whom) }),
		attendance: () => ({
			columns: attendanceColumns(columns, who),
			rows: attendanceRows(ctx, whom, (person) => sayWho(ctx, person))
		})
	};
	return tables[name]();
}

type ColumnWords = ReturnType<typeof wordsOf>['board']['columns'];

function peopleColumns(words: ColumnWords, who: string[]): string[] {
	const { band, jurisdiction, institute, code, state, modulesDone, modulesTotal, lessonsDone, lessonsTotal } = words;
	const { failures, started, active, completed, due } = words;
	const place = [band, jurisdiction, institute, code, state];
	const progress = [modulesDone, modulesTotal, lessonsDone, lessonsTotal, failures];
	return [...who, ...place, ...progress, started, active, completed, due, words.waivedUntil];
}

async function* peopleRows(ctx: SignedIn, whom: Whom, now: Date): AsyncGenerator<Cell[]> {
	const { catalogue, language } = ctx;
	const { states } = wordsOf(language).board;
	const day = (instant: Date | null) => (instant ? dayOf(instant) : '');
	for await (const people of walkPeople(ctx, whom)) {
		const excused = await mapExcusedUntil(
			ctx.db.read,
			people.map(({ id }) => id),
			dayOf(now)
		);
		for (const person of people) {
			const node = whom.reach.nodes.get(person.instituteId)!;
			yield [
				...sayWho(ctx, person),
				inLanguage(catalogue.bands.get(person.band) ?? { en: person.band }, language),
				inLanguage(catalogue.jurisdictions.get(person.jurisdiction)?.name ?? { en: person.jurisdiction }, language),
				inLanguage({ en: node.nameEn, ur: node.nameUr }, language),
				node.code,
				states[standsIn(person)],
				person.modulesDone,
				person.modulesTotal,
				person.lessonsDone,
				person.lessonsTotal,
				person.openFailures,
				day(person.startedAt),
				day(person.lastActiveAt),
				day(person.completedAt),
				person.nextDueOn ?? '',
				excused.get(person.id) ?? ''
			];
		}
	}
}

function completionColumns(words: ColumnWords, who: string[]): string[] {
	const { code, what, contentId, title, scope, jurisdiction, version, completedAt, evidence } = words;
	return [...who, code, what, contentId, title, scope, jurisdiction, version, completedAt, evidence];
}

/** Lessons by the event that finished them, modules by the attempt that passed their quiz. */
async function* completionRows(ctx: SignedIn, whom: Whom): AsyncGenerator<Cell[]> {
	const { catalogue, language } = ctx;
	const words = wordsOf(language).board;
	const say = (title: Parameters<typeof inLanguage>[0] | undefined) => (title ? inLanguage(title, language) : '');
	for await (const people of walkPeople(ctx, whom)) {
		const ids = people.map(({ id }) => id);
		const [lessons, modules] = await Promise.all([
			listLessonCompletionsOf(ctx.db.read, ids),
			listModuleCompletionsOf(ctx.db.read, ids)
		]);
		const lessonsOf = groupBy(lessons, ({ learnerId }) => learnerId);
		const modulesOf = groupBy(modules, ({ learnerId }) => learnerId);
		for (const person of people) {
			const who = [...sayWho(ctx, person), whom.reach.nodes.get(person.instituteId)!.code];
			for (const { lessonId, jurisdiction, lessonVersion, completedAt, eventId } of lessonsOf.get(person.id) ?? []) {
				const title = say(findLessonById(catalogue, lessonId)?.title);
				const when = completedAt.toISOString();
				yield [...who, words.lesson, lessonId, title, '', jurisdiction, lessonVersion, when, eventId];
			}
			for (const { moduleId, scope, jurisdiction, completedAt, attemptId } of modulesOf.get(person.id) ?? []) {
				const title = say(findModuleById(catalogue, moduleId)?.title);
				const when = completedAt.toISOString();
				yield [...who, words.moduleWord, moduleId, title, words.scopes[scope], jurisdiction, '', when, attemptId];
			}
		}
	}
}

function sayWho({ catalogue, language }: SignedIn, { name, serviceNumber, role }: ReportPerson): string[] {
	const roleName = findTrack(catalogue, role)?.roleName;
	return [name, serviceNumber, roleName ? inLanguage(roleName, language) : role];
}
