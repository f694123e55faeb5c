import { dayOf, sayDay, sayTime } from '#lib/base/dates.ts';
import { inLanguage } from '#lib/base/language.ts';
import { rankBands } from '#lib/curriculum/types.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { wordsOf } from '#lib/ui/words.ts';
import { listNodesBelow, viewHeadcounts } from '../../institutes/index.ts';
import { listAssignments, sayWhom } from '../../learning/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { listCohorts } from '../cohorts/view-cohorts.ts';
import { layOutTree } from '../people/lay-out-tree.ts';
import type { Cell, Report } from '../reports/cells.ts';

export const tableNames = ['institutes', 'cohorts', 'assignments', 'headcount'] as const;
export type TableName = (typeof tableNames)[number];

type Table = { columns: string[]; rows: Cell[][] };

/** A list of the desk that names nobody who learns: the same lines as on the screen. */
export async function buildTable(ctx: SignedIn, institute: Institute, name: TableName): Promise<Report> {
	const { language, clock } = ctx;
	const words = wordsOf(language).board;
	const now = clock.now();
	const { columns, rows } = await tables[name](ctx, institute);
	return {
		sheet: words.tables[name],
		head: [
			[words.tables[name], inLanguage(institute.name, language), institute.code],
			[words.count, rows.length],
			[words.made, `${sayDay(dayOf(now), language)}, ${sayTime(now)}`]
		],
		columns,
		rows: (async function* () {
			yield* rows;
		})()
	};
}

const tables: Record<TableName, (ctx: SignedIn, institute: Institute) => Promise<Table>> = {
	async institutes(ctx, institute) {
		const { columns, kinds } = wordsOf(ctx.language).board;
		const lines = await layOutTree(ctx, await listNodesBelow(ctx, institute));
		return {
			columns: [columns.institute, columns.code, columns.kind, columns.level, columns.people],
			rows: lines.map(({ name, code, kind, depth, people }) => [
				inLanguage(name, ctx.language),
				code,
				kinds[kind],
				depth + 1,
				people
			])
		};
	},
	async cohorts(ctx, institute) {
		const { columns } = wordsOf(ctx.language).board;
		const words = wordsOf(ctx.language).cohorts;
		const { cohorts } = await listCohorts(ctx, institute.code);
		return {
			columns: [words.cohort, words.people, words.finished, columns.lessonsDone, columns.lessonsTotal, words.state],
			rows: cohorts.map(({ name, people, finished, lessonsDone, lessonsTotal, closedAt }) => [
				name,
				people,
				finished,
				lessonsDone,
				lessonsTotal,
				closedAt ? words.closed : words.open
			])
		};
	},
	async assignments(ctx, institute) {
		const words = wordsOf(ctx.language).assignments;
		const { assignments } = await listAssignments(ctx, institute.code);
		const rows = assignments.map(async (work) => [
			sayModules(ctx, work.moduleIds),
			await sayWhom(ctx, work),
			work.startsOn,
			work.dueOn,
			work.people,
			work.done,
			work.isOverdue ? work.people - work.done : 0
		]);
		return {
			columns: [words.what, words.whom, words.startsOn, words.dueOn, words.people, words.doneCount, words.overdueCount],
			rows: await Promise.all(rows)
		};
	},
	async headcount(ctx, institute) {
		const words = wordsOf(ctx.language).desk.headcount;
		const entries = await viewHeadcounts(ctx, institute);
		return {
			columns: [words.countedOn, words.band, words.sanctioned, words.filled],
			rows: entries.flatMap(({ countedOn, posts }) =>
				rankBands.flatMap((band) => {
					const count = posts[band];
					const name = ctx.catalogue.bands.get(band) ?? { en: band };
					return count ? [[countedOn, inLanguage(name, ctx.language), count.sanctioned, count.filled]] : [];
				})
			)
		};
	}
};

function sayModules({ catalogue, language }: SignedIn, moduleIds: string[]): string {
	if (moduleIds.length === 0) return wordsOf(language).assignments.wholeTrack;
	const titles = catalogue.modules
		.filter(({ id }) => moduleIds.includes(id))
		.map(({ title }) => inLanguage(title, language));
	return titles.join(language === 'ur' ? '، ' : ', ');
}
