import { describe, expect, test } from 'vitest';
import { systemContext, type App } from '#lib/server/app.ts';
import { findModuleById, getTrack, isScopeWithin, lessonsInScope } from '#lib/server/curriculum/index.ts';
import {
	buildReport,
	countListed,
	isExportNoted,
	listPeople,
	listRegister,
	noteExport,
	parsePeopleFilter,
	peopleParams,
	viewBoard,
	writeCsv
} from '#lib/server/insight/index.ts';
import { deskDoors, findInstituteByCode, openDesk } from '#lib/server/institutes/index.ts';
import { rollStandings } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { NotFound } from '#lib/server/platform/http.ts';
import { DAY, settableClock } from '#tests/support/clock.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';
import { addPerson, liveRandomly } from '#tests/support/random-histories.ts';

const params = (query: string) => parsePeopleFilter(new URLSearchParams(query));

eachDatabase((open) => {
	describe('the board', () => {
		test.each([7, 2026])('equals a recount from the events after random histories, seed %i', async (seed) => {
			const clock = settableClock();
			const app = await open({ clock });
			await liveRandomly(app, { clock, seed, people: 24, steps: 70 });
			for (const [person, code] of [
				['ADMIN-1', 'DEMO'],
				['AUTHORITY-1', 'NATIONAL'],
				['AUTHORITY-1', 'ACADEMY']
			] as const) {
				const ctx = await signedIn(app, person);
				const institute = (await findInstituteByCode(ctx, code))!;
				const board = await viewBoard(ctx, institute);
				const counted = await recount(app, institute.path);
				expect(board.total, code).toEqual(shareOf(counted));
				for (const { role, learners, started, completed } of board.roles)
					expect({ learners, started, completed }).toEqual(shareOf(counted.filter((each) => each.role === role)));
				for (const { band, learners, completed } of board.bands)
					expect({ learners, completed }).toMatchObject(
						pickShare(counted.filter((each) => getTrack(app.catalogue, each.role).band === band))
					);
				for (const module of board.modules) {
					const taking = counted.flatMap(({ modules }) => modules.filter(({ id }) => id === module.id));
					expect(module).toMatchObject({
						learners: taking.length,
						finished: taking.filter(({ isDone }) => isDone).length,
						quiz: taking.filter(({ isDone, hasBegunQuiz }) => !isDone && hasBegunQuiz).length
					});
				}
				expect(board.modules.some(({ finished }) => finished > 0)).toBe(true);
				await expectSameBehindEveryNumber(ctx, institute, board);
			}
		});

		test('takes the same number of queries however many people and institutes there are', async () => {
			const clock = settableClock();
			const app = await open({ clock });
			const ctx = await signedIn(app, 'AUTHORITY-1');
			const institute = (await findInstituteByCode(ctx, 'NATIONAL'))!;
			const count = async () => {
				let queries = 0;
				const stop = app.db.watch(() => queries++);
				await viewBoard(ctx, institute);
				stop();
				return queries;
			};
			const before = await count();
			await liveRandomly(app, { clock, seed: 3, people: 12, steps: 15 });
			expect(before).toBeLessThanOrEqual(18);
			expect(await count()).toBe(before);
		});

		test('names whom to call, the worst reason first, and nobody of a sibling', async () => {
			const clock = settableClock();
			const app = await open({ clock });
			await liveRandomly(app, { clock, seed: 11, people: 16, steps: 40 });
			clock.pass(20 * DAY);
			await rollStandings(systemContext(app));
			const ctx = await signedIn(app, 'ADMIN-1');
			const demo = (await findInstituteByCode(ctx, 'DEMO'))!;
			const { calls, needsHelp } = await viewBoard(ctx, demo);
			expect(calls.length).toBe(Math.min(5, needsHelp.help));
			const { people } = await listPeople(ctx, demo, { filter: { state: 'help' }, sort: 'name', page: 1 });
			for (const call of calls) expect(people.map(({ id }) => id)).toContain(call.learnerId);
		});

		test('compares the institutes below, and hides those of fewer than ten people', async () => {
			const app = await open();
			const ctx = await signedIn(app, 'AUTHORITY-1');
			const [national, demo] = [
				(await findInstituteByCode(ctx, 'NATIONAL'))!,
				(await findInstituteByCode(ctx, 'DEMO'))!
			];
			const shown = async () => (await viewBoard(ctx, national)).branches.map(({ code, share }) => [code, share]);
			expect(await shown()).toEqual([
				['ACADEMY', null],
				['DEMO', null]
			]);
			for (let index = 0; index < 5; index++)
				await addPerson(app, `FEW-${index}`, { instituteId: demo.id, role: 'constable', jurisdiction: 'punjab' });
			expect(await shown()).toEqual([
				['ACADEMY', null],
				['DEMO', { learners: 10, started: 0, completed: 0 }]
			]);
			const academy = (await findInstituteByCode(ctx, 'ACADEMY'))!;
			expect((await viewBoard(ctx, academy)).courts.map(({ role }) => role).sort()).toEqual([
				'judge',
				'lawyer',
				'magistrate',
				'prosecutor'
			]);
			expect((await viewBoard(ctx, demo)).courts).toEqual([]);
		});

		test('is not there for a sibling, nor for a learner', async () => {
			const app = await open();
			await expect(openDesk(await signedIn(app, 'ADMIN-1'), 'ACADEMY', deskDoors.record)).rejects.toThrow(NotFound);
			await expect(openDesk(await signedIn(app, 'SHO-1'), 'DEMO', deskDoors.record)).rejects.toThrow(NotFound);
		});
	});

	describe('reports', () => {
		test('a file holds the people of the list on the screen, in the same order, with its filter above', async () => {
			const clock = settableClock();
			const app = await open({ clock });
			await liveRandomly(app, { clock, seed: 5, people: 20, steps: 40 });
			const ctx = await signedIn(app, 'ADMIN-1');
			const demo = (await findInstituteByCode(ctx, 'DEMO'))!;
			for (const query of ['', 'state=under-way', 'band=frontline&jurisdiction=sindh', 'q=random-1', 'unit=ACADEMY']) {
				const filter = params(query);
				expect(params(peopleParams(filter).toString())).toEqual(filter);
				const list = await listPeople(ctx, demo, { filter, sort: 'name', page: 1 });
				const lines = await linesOf(ctx, 'people', filter);
				expect(lines.rows.map(([, number]) => number)).toEqual(list.people.map((person) => person.serviceNumber));
				expect(lines.head[2]).toEqual(['People', String(list.total)]);
				expect((await listRegister(ctx, demo, filter)).map(({ id }) => id)).toEqual(list.people.map(({ id }) => id));
				expect(await countListed(ctx, demo, filter)).toBe(list.total);
			}
			expect((await linesOf(ctx, 'people', params('band=frontline'))).head[1]!.join()).toContain('Frontline');
		});

		test('completions say what was finished in which version, when, by which evidence', async () => {
			const clock = settableClock();
			const app = await open({ clock });
			await liveRandomly(app, { clock, seed: 5, people: 12, steps: 40 });
			const ctx = await signedIn(app, 'ADMIN-1');
			const demo = (await findInstituteByCode(ctx, 'DEMO'))!;
			const counted = await recount(app, demo.path);
			const { learningEvents } = app.db.read.t;
			const events = await app.db.read.select().from(learningEvents);
			const { rows } = await linesOf(ctx, 'completions', {});
			const lessons = rows.filter((row) => row[4] === 'Lesson');
			expect(lessons.length).toBe(counted.reduce((sum, { finished }) => sum + finished.length, 0));
			for (const row of lessons)
				expect(events.find(({ id }) => id === row.at(-1))).toMatchObject({
					contentId: row[5],
					contentVersion: row[9],
					occurredAt: new Date(row[10]!)
				});
		});

		test('nothing is taken away before everybody in it was noted, and nothing for long after', async () => {
			const clock = settableClock();
			const app = await open({ clock });
			const ctx = await signedIn(app, 'ADMIN-1');
			const demo = (await findInstituteByCode(ctx, 'DEMO'))!;
			const frontline = { band: 'frontline' } as const;
			expect(await isExportNoted(ctx, demo, frontline)).toBe(false);
			await noteExport(ctx, demo, frontline);
			expect(await isExportNoted(ctx, demo, frontline)).toBe(true);
			expect(await isExportNoted(ctx, demo, {}), 'a wider list needs its own note').toBe(false);
			expect(await isExportNoted(await signedIn(app, 'INSTRUCTOR-1'), demo, frontline)).toBe(false);
			const { recordViews } = app.db.read.t;
			const views = await app.db.read.select().from(recordViews);
			expect(views).toHaveLength(await countListed(ctx, demo, frontline));
			expect(views.every(({ kind, viewerId }) => kind === 'exported' && viewerId === ctx.actor.accountId)).toBe(true);
			clock.pass(16 * 60_000);
			expect(await isExportNoted(ctx, demo, frontline)).toBe(false);
		});

		test('holds nobody of a sibling, whatever the address asks for', async () => {
			const ctx = await signedIn(await open(), 'ADMIN-1');
			for (const query of ['q=JUDGE', 'unit=ACADEMY', 'role=judge', 'unit=NATIONAL'])
				expect((await linesOf(ctx, 'people', params(query))).rows).toEqual([]);
		});
	});
});

/** The list behind each number holds as many people as the number says. */
async function expectSameBehindEveryNumber(
	ctx: SignedIn,
	institute: Parameters<typeof viewBoard>[1],
	board: Awaited<ReturnType<typeof viewBoard>>
): Promise<void> {
	const behind = (query: string) => countListed(ctx, institute, params(query));
	for (const { role, learners, completed } of board.roles) {
		expect(await behind(`role=${role}`)).toBe(learners);
		expect(await behind(`role=${role}&state=complete`)).toBe(completed);
	}
	for (const { id, learners, finished, quiz, toDo } of board.modules) {
		const steps = { 'in-track': learners, finished, quiz, 'to-do': toDo };
		for (const [step, people] of Object.entries(steps))
			expect(await behind(`module=${id}&step=${step}`), `${id} ${step}`).toBe(people);
	}
	for (const { month, people } of board.months) expect(await behind(`month=${month}`), month).toBe(people);
	for (const state of ['valid', 'expiring', 'expired'] as const)
		expect(await behind(`certificate=${state}`)).toBe(board.certificates[state]);
}

async function linesOf(ctx: SignedIn, name: 'people' | 'completions', filter: ReturnType<typeof params>) {
	const { institute } = await openDesk(ctx, 'DEMO', deskDoors.record);
	let text = '';
	for await (const chunk of writeCsv(await buildReport({ ...ctx, language: 'en' }, institute, name, filter)))
		text += new TextDecoder('utf-8', { ignoreBOM: true }).decode(chunk);
	const lines = text
		.slice(1)
		.split('\r\n')
		.map((line) => line.split(',').map((field) => field.replace(/^"|"$/g, '')));
	return { head: lines.slice(0, 4), rows: lines.slice(6, -1) };
}

/** Where everybody stands, by the events and attempts alone, as if nothing had been kept beside them. */
async function recount(app: App, path: string) {
	const db = app.db.read;
	const [events, attempts, postings, institutes] = await Promise.all([
		db.select().from(db.t.learningEvents),
		db.select().from(db.t.attempts),
		db.select().from(db.t.postings),
		db.select().from(db.t.institutes)
	]);
	const present = postings.filter(
		({ endedAt, instituteId }) =>
			endedAt === null && institutes.find(({ id }) => id === instituteId)!.path.startsWith(path)
	);
	return present.map(({ accountId, role, jurisdiction }) => {
		const own = events.filter(({ learnerId, kind }) => learnerId === accountId && kind === 'lesson.finished');
		const lessonsOf = (id: string) => app.catalogue.modules.flatMap(({ lessons }) => lessons).find((l) => l.id === id)!;
		const finished = [
			...new Set(own.map((each) => `${each.contentId} ${lessonsOf(each.contentId).isVariant ? each.jurisdiction : ''}`))
		];
		const modules = getTrack(app.catalogue, role).modules.flatMap(({ moduleId, scope }) => {
			const module = findModuleById(app.catalogue, moduleId);
			if (module?.status !== 'available') return [];
			const lessons = lessonsInScope(module, scope);
			const isLocal = lessons.some(({ isVariant }) => isVariant);
			const tried = attempts.filter((each) => each.learnerId === accountId && each.moduleId === moduleId);
			const hasPassed = tried.some(
				(each) =>
					each.isPassed &&
					each.scope !== 'track' &&
					isScopeWithin(scope, each.scope) &&
					(!isLocal || each.jurisdiction === jurisdiction)
			);
			const hasRead = lessons.every(({ id, isVariant }) => finished.includes(`${id} ${isVariant ? jurisdiction : ''}`));
			return [{ id: moduleId, isDone: hasPassed && hasRead, hasBegunQuiz: tried.length > 0 }];
		});
		const { simulators } = getTrack(app.catalogue, role);
		const asked = simulators.required.filter((id) => app.catalogue.scenarios.has(id)).length + simulators.count;
		// Nobody has been in the practice room in these histories.
		const isComplete = modules.length > 0 && modules.every(({ isDone }) => isDone) && asked === 0;
		return { accountId, role, modules, isComplete, hasStarted: own.length > 0, finished };
	});
}

function shareOf(people: Awaited<ReturnType<typeof recount>>) {
	return {
		learners: people.length,
		started: people.filter(({ hasStarted }) => hasStarted).length,
		completed: people.filter(({ isComplete }) => isComplete).length
	};
}

function pickShare(people: Awaited<ReturnType<typeof recount>>) {
	const { learners, completed } = shareOf(people);
	return { learners, completed };
}
