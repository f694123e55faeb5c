import { readFileSync } from 'node:fs';
import { inArray, max } from 'drizzle-orm';
import type { App } from '#lib/server/app.ts';
import { addDays, dayOf } from '#lib/base/dates.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import { peopleSorts } from '#lib/insight/people-sort.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { checksFor, getTrack } from '#lib/server/curriculum/index.ts';
import { buildReport, listPeople, parsePeopleFilter, viewBoard, writeCsv } from '#lib/server/insight/index.ts';
import { createAssignment, previewAudience, recordFinish } from '#lib/server/learning/index.ts';
import { modulesTaken } from '#lib/server/learning/summaries/summarise.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { jobKinds } from '#lib/server/jobs.ts';
import { runJobs } from '../../support/jobs.ts';
import type { World } from './make-world.ts';
import { measureRoster, type RosterFigures } from './measure-roster.ts';

export type Figures = {
	college: number[];
	authority: number[];
	pages: { what: string; took: number }[];
	csv: { rows: number; took: number; megabytes: number };
	/** The press is answered at once; `apply` is until the last of the people has the assignment. */
	rule: { people: number; preview: number; press: number; apply: number };
	completions: number[];
	roster: RosterFigures;
};

const filters = [
	'',
	'state=not-started',
	'state=complete',
	'state=overdue',
	'state=due-soon',
	'state=stuck',
	'state=inactive',
	'state=help',
	'role=constable',
	'role=judge',
	'band=senior',
	'jurisdiction=gb',
	'unit=C-8',
	'module=M-11&step=quiz',
	'module=M-16&step=finished',
	'month=2026-06',
	'certificate=valid',
	'certificate=expiring',
	'certificate=expired',
	'objective=M-11-O1',
	'q=khan',
	'q=niazi',
	'q=C-8-99',
	'q=muhammad+khan',
	'role=judge&state=stuck',
	'band=senior&certificate=expiring',
	'role=constable&state=help&module=M-11&step=to-do',
	'jurisdiction=punjab&state=inactive&month=2026-06',
	'role=dsp&q=zub'
];

export async function measureDesk(app: App, world: World, ctxAt: (institute: Institute) => SignedIn): Promise<Figures> {
	return {
		...(await measureBoards(ctxAt, world)),
		pages: await measurePages(ctxAt, world),
		csv: await measureCsv(ctxAt, world),
		completions: await measureCompletions(app, world, ctxAt),
		rule: await measureRule(app, world, ctxAt),
		roster: await measureRoster(app, world, ctxAt)
	};
}

export async function measureBoards(ctxAt: (institute: Institute) => SignedIn, { college, national }: World) {
	const [one, all] = [ctxAt(college), ctxAt(national)];
	return {
		college: await times(40, () => viewBoard(one, college)),
		authority: await times(40, () => viewBoard(all, national))
	};
}

export async function measurePages(ctxAt: (institute: Institute) => SignedIn, world: World): Promise<Figures['pages']> {
	const pages: Figures['pages'] = [];
	for (const institute of [world.college, world.province, world.national])
		for (const query of filters)
			for (const sort of peopleSorts) {
				const filter = parsePeopleFilter(new URLSearchParams(query));
				const ask = () => listPeople(ctxAt(institute), institute, { filter, sort, page: 1 });
				const [, second] = await times(2, ask);
				pages.push({ what: `${institute.code} ?${query} by ${sort}`, took: second! });
			}
	return pages;
}

/** The first run only warms up. */
async function times(count: number, work: () => Promise<unknown>): Promise<number[]> {
	const took: number[] = [];
	await work();
	for (let run = 0; run < count; run++) {
		const start = performance.now();
		await work();
		took.push(performance.now() - start);
	}
	return took;
}

/** The place nearest to 100,000 people. */
async function wideOf(ctxAt: (institute: Institute) => SignedIn, { national, province }: World): Promise<Institute> {
	const { total } = await viewBoard(ctxAt(national), national);
	return total.learners > 200_000 ? province : national;
}

/** Bytes that are this process's own: without the parts of the database file that the system keeps mapped. */
function ownMemory(): number {
	const [, kilobytes] = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
	return Number(kilobytes) * 1024;
}

async function measureCsv(ctxAt: (institute: Institute) => SignedIn, world: World): Promise<Figures['csv']> {
	const institute = await wideOf(ctxAt, world);
	globalThis.gc?.();
	const before = ownMemory();
	let [most, rows] = [before, 0];
	const start = performance.now();
	for await (const chunk of writeCsv(await buildReport(ctxAt(institute), institute, 'people', {}))) {
		if (chunk.length > 0 && ++rows % 500 === 0) most = Math.max(most, ownMemory());
		if (rows > 100_000) break;
	}
	return { rows: rows - 1, took: performance.now() - start, megabytes: (most - before) / 1024 / 1024 };
}

async function measureRule(
	app: App,
	world: World,
	ctxAt: (institute: Institute) => SignedIn
): Promise<Figures['rule']> {
	const institute = await wideOf(ctxAt, world);
	const ctx = ctxAt(institute);
	const rule = { kind: 'rule', roles: [], bands: [], jurisdictions: [] } as const;
	const audience = { ...rule, roles: [], bands: [], jurisdictions: [] };
	let start = performance.now();
	const { total } = await previewAudience(ctx, institute.code, audience);
	const preview = performance.now() - start;
	const today = dayOf(app.context({ ...ctx, actor: null }) && ctx.clock.now());
	start = performance.now();
	await createAssignment(ctx, institute.code, {
		audience,
		moduleIds: ['M-11'],
		startsOn: today,
		dueOn: addDays(today, 30)
	});
	const press = performance.now() - start;
	await runJobs(app, { 'deliver-news': jobKinds['deliver-news']! });
	const apply = performance.now() - start;
	const { assignmentPeople: t, assignments } = app.db.read.t;
	const made = app.db.read.select({ id: max(assignments.id) }).from(assignments);
	const reached = await app.db.read.$count(t, inArray(t.assignmentId, made));
	if (reached !== total) throw new Error(`The rule reached ${reached} of ${total} people.`);
	return { people: total, preview, press, apply };
}

/** The next lesson of some people who have one, each whole: event, completion, summary, counters, news. */
async function measureCompletions(app: App, { known }: World, ctxAt: (institute: Institute) => SignedIn) {
	const took: number[] = [];
	const { read: db } = app.db;
	for (const person of known.slice(0, 220)) {
		const { institutes } = db.t;
		const at = (await db.select().from(institutes)).find(({ id }) => id === person.instituteId)!;
		const institute = {
			id: at.id,
			code: at.code,
			name: { en: at.nameEn, ur: at.nameUr },
			kind: at.kind,
			path: at.path
		};
		const base = ctxAt(institute);
		const ctx = { ...base, actor: { ...base.actor, ...person, accountId: person.id, institute, grants: [] } };
		const taken = modulesTaken(app.catalogue, getTrack(app.catalogue, person.role), person.jurisdiction);
		const lesson = taken.at(-1)!.lessons.at(-1)!;
		const answers = Object.fromEntries(
			checksFor(lesson, person.jurisdiction).map(({ id, options }) => [id, options[0]!.id])
		);
		const start = performance.now();
		await recordFinish(ctx, { lesson, eventId: uuidv7(), answers });
		took.push(performance.now() - start);
	}
	return took.slice(20);
}
