import { describe, expect, test } from 'vitest';
import { groupBy } from '#lib/base/group-by.ts';
import { genders } from '#lib/identity/gender.ts';
import { jurisdictions, rankBands, type Jurisdiction } from '#lib/curriculum/types.ts';
import { systemContext, type App } from '#lib/server/app.ts';
import { keepCounted } from '#lib/server/jobs.ts';
import { unwatched } from '#lib/server/platform/jobs/index.ts';
import { revokeCertificate } from '#lib/server/credentials/index.ts';
import { changeGender } from '#lib/server/identity/index.ts';
import { peopleSorts, type PeopleSort } from '#lib/insight/people-sort.ts';
import { countListed, listPeople, listShares, parsePeopleFilter, viewBoard } from '#lib/server/insight/index.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import type { Institute } from '#lib/institutes/types.ts';
import * as learning from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { dayOf, addDays } from '#lib/base/dates.ts';
import { assign, everybody } from '#tests/support/assign.ts';
import { DAY, settableClock, type SettableClock } from '#tests/support/clock.ts';
import { eachDatabase, openAgain, signedIn } from '#tests/support/database.ts';
import { liveRandomly, seededChance } from '#tests/support/random-histories.ts';
import { recount, type Recounted } from '#tests/support/recount.ts';

eachDatabase((open, engine) => {
	describe('every number of every board', { timeout: 300_000 }, () => {
		test.each([7, 2026])('equals a recount of what happened, and the list behind it, seed %i', async (seed) => {
			const clock = settableClock();
			const app = await open({ clock });
			await live(app, clock, seed);
			await learning.rollStandings(systemContext(app));
			await expectAllEqual(app, clock);

			for (const days of [20, 700]) {
				clock.pass(days * DAY); // by the last certificates have expired
				await learning.rollStandings(systemContext(app));
				await expectEqual(app, clock, 'AUTHORITY-1', 'NATIONAL');
			}
		});

		test('is the same once the changes are folded, and when everybody is counted again', async () => {
			const clock = settableClock();
			const app = await open({ clock });
			await live(app, clock, 11);
			const read = async () => viewBoard(await signedIn(app, 'AUTHORITY-1'), await nodeOf(app, 'NATIONAL'));
			const before = await read();
			const ctx = systemContext(app);
			await learning.foldCounters(ctx);
			expect(await app.db.read.$count(app.db.read.t.counterChanges)).toBe(0);
			expect(await read()).toEqual(before);
			await learning.foldCounters(ctx);
			expect(await read()).toEqual(before);

			await learning.forgetCounters(ctx);
			expect((await read()).total.learners).toBe(0);
			await keepCounted(ctx, {}, unwatched);
			await keepCounted(ctx, {}, unwatched);
			expect(await read()).toEqual(before);
		});

		test('comes out right when two roll and fold at once', async () => {
			const clock = settableClock();
			const app = await open({ clock });
			await live(app, clock, 5);
			clock.pass(20 * DAY);
			// Where there is one file there is one process, whose calls may still cross.
			const yesterday = settableClock(new Date(clock.now().getTime() - 20 * DAY));
			const other = engine === 'postgres' ? await openAgain(app, { clock: yesterday }) : app;
			const [here, there] = [systemContext(app), { ...systemContext(other), clock }];
			await Promise.all([
				learning.rollStandings(here),
				learning.rollStandings(there),
				learning.foldCounters(here),
				learning.foldCounters(there)
			]);
			if (other !== app) await other.close();
			await expectAllEqual(app, clock);
		});

		test('waits for the day to be rolled, number and list alike', async () => {
			const clock = settableClock();
			const app = await open({ clock });
			const ctx = await signedIn(app, 'ADMIN-1');
			const demo = await nodeOf(app, 'DEMO');
			const today = dayOf(clock.now());
			await assign(ctx, { audience: everybody, startsOn: today, dueOn: addDays(today, 3) });
			const both = async () => [
				(await viewBoard(ctx, demo)).needsHelp.overdue,
				(await listPeople(ctx, demo, { filter: { state: 'overdue' }, sort: 'due', page: 1 })).total
			];
			clock.pass(4 * DAY);
			expect(await both()).toEqual([0, 0]);
			expect(await learning.rollStandings(systemContext(app))).toBeGreaterThan(0);
			const people = await countListed(ctx, demo, {});
			expect(await both()).toEqual([people, people]);
			expect(await learning.rollStandings(systemContext(app))).toBe(0);
		});
	});
});

/** Histories with transfers, assigned work, a roster that is taken back, revoked certificates, and days that pass. */
async function live(app: App, clock: SettableClock, seed: number): Promise<void> {
	const chance = seededChance(seed + 1);
	const numbers = await liveRandomly(app, { clock, seed, people: 16, steps: 36 });
	const admin = await signedIn(app, 'ADMIN-1');
	const today = dayOf(clock.now());
	const subject = await assign(admin, { audience: everybody, startsOn: today, dueOn: addDays(today, 5) });
	const desk = await nodeOf(app, 'DEMO');
	const { people } = await listPeople(admin, desk, { filter: {}, sort: 'number', page: 1 });
	for (const [index, { id }] of people.entries()) {
		const waiver = { subject, reason: 'On leave', untilOn: addDays(today, 3 * index) };
		if (index % 3 === 0) await learning.grantWaiver(admin, 'DEMO', id, waiver);
	}
	await assign(admin, { audience: everybody, moduleIds: ['M-11'], startsOn: today, dueOn: addDays(today, 90) });

	const lines = [
		...numbers.slice(0, 6).map((number) => `${number},Moved ${number},sho,sindh`),
		'NEW-1,Sana Gul,dsp,kp'
	];
	for (const isUndone of [true, false]) {
		const text = `Service number,Name,Role,Jurisdiction\n${lines.join('\n')}\n`;
		const id = await institutes.readRoster(admin, desk, { name: 'r.csv', bytes: new TextEncoder().encode(text) });
		if (!id.ok) throw new Error(id.reason);
		await institutes.applyRoster(admin, desk, id.value, { onlyIfNoneRefused: false });
		if (isUndone) await institutes.undoRoster(admin, desk, id.value);
	}
	const certificates = await app.db.read.select().from(app.db.read.t.certificates);
	const operator = await signedIn(app, 'AUTHORITY-1');
	const mayRevoke = { ...admin, actor: { ...admin.actor, grants: [...admin.actor.grants, ...operator.actor.grants] } };
	for (const { id, learnerId } of certificates) {
		const learner = await institutes.findLearner(app.db.read, learnerId);
		if (chance() < 0.3 && learner && learner.institute.code.startsWith('DEMO'))
			await revokeCertificate(mayRevoke, id, 'Issued in error');
	}
	for (const number of numbers) {
		if (chance() < 0.5) await changeGender(await signedIn(app, number), genders[Math.floor(chance() * 3)]!);
		if (chance() < 0.2) {
			const { actor } = await signedIn(app, number);
			const places: Jurisdiction[] = ['punjab', 'sindh'];
			await institutes.postLearner(systemContext(app), {
				accountId: actor.accountId,
				instituteId: (await nodeOf(app, chance() < 0.5 ? 'ACADEMY' : 'DEMO-UNIT')).id,
				role: 'io',
				jurisdiction: places[Math.floor(chance() * 2)]!
			});
		}
	}
}

async function nodeOf(app: App, code: string): Promise<Institute> {
	return (await institutes.findInstituteByCode(app, code))!;
}

async function expectAllEqual(app: App, clock: SettableClock): Promise<void> {
	await expectEqual(app, clock, 'AUTHORITY-1', 'NATIONAL');
	await expectEqual(app, clock, 'ADMIN-1', 'DEMO');
	await expectEqual(app, clock, 'AUTHORITY-1', 'DEMO-UNIT');
	await expectEqual(app, clock, 'AUTHORITY-1', 'ACADEMY');
}

async function expectEqual(app: App, clock: SettableClock, number: string, code: string): Promise<void> {
	const ctx = await signedIn(app, number);
	const institute = await nodeOf(app, code);
	const people = await recount(app, institute.path, clock.now());
	await expectBoard(ctx, institute, people);
	await expectShares(ctx, institute, people);
}

async function expectBoard(ctx: SignedIn, institute: Institute, people: Recounted[]): Promise<void> {
	const board = await viewBoard(ctx, institute);
	const count = (fits: (person: Recounted) => boolean) => people.filter(fits).length;
	const share = (fits: (person: Recounted) => boolean) => ({
		learners: count(fits),
		started: count((each) => fits(each) && each.hasStarted),
		completed: count((each) => fits(each) && each.isComplete)
	});
	const behind = async (query: string, people: number, sorts: readonly PeopleSort[] = ['due']) => {
		const filter = parsePeopleFilter(new URLSearchParams(query));
		for (const sort of sorts) {
			const list = await listPeople(ctx, institute, { filter, sort, page: 1 });
			expect([list.total, list.people.length], `${query} by ${sort}`).toEqual([people, Math.min(people, 50)]);
		}
	};
	const numbers = <Name extends string>(names: readonly Name[], of: (name: Name) => number) =>
		Object.fromEntries(names.map((name) => [name, of(name)]));

	expect(board.total).toEqual(share(() => true));
	await behind('state=not-started', board.total.learners - board.total.started, peopleSorts);
	await behind('state=under-way', board.total.started - board.total.completed);
	await behind('state=complete', board.total.completed, peopleSorts);
	const states = ['help', 'overdue', 'waived', 'due-soon', 'stuck', 'inactive'] as const;
	expect(board.needsHelp).toEqual(numbers(states, (state) => count((each) => each.states[state])));
	for (const state of states) await behind(`state=${state}`, board.needsHelp[state]);
	for (const { role, learners, started, completed } of board.roles) {
		expect({ learners, started, completed }, role).toEqual(share((each) => each.role === role));
		await behind(
			`role=${role}&state=help`,
			count((each) => each.role === role && each.states.help)
		);
	}
	for (const band of rankBands) {
		const shown = board.bands.find((each) => each.band === band);
		expect(shown ?? { learners: 0 }, band).toMatchObject(
			shown ? share((each) => each.band === band) : { learners: count((each) => each.band === band) }
		);
		await behind(`band=${band}`, shown?.learners ?? 0);
	}
	for (const place of jurisdictions)
		await behind(
			`jurisdiction=${place}`,
			count((each) => each.jurisdiction === place)
		);
	for (const { id, learners, finished, quiz, toDo } of board.modules) {
		const steps = { 'in-track': learners, finished, quiz, 'to-do': toDo };
		const counted = numbers(Object.keys(steps), (step) =>
			count(({ modules }) =>
				modules.some((module) => module.id === id && (step === 'in-track' || module.step === step))
			)
		);
		expect(steps, id).toEqual(counted);
		for (const [step, people] of Object.entries(steps)) await behind(`module=${id}&step=${step}`, people);
	}
	for (const { month, completions, people: who } of board.months) {
		expect(completions).toBe(people.flatMap(({ months }) => months).filter((each) => each === month).length);
		expect(who).toBe(count(({ months }) => months.includes(month)));
		await behind(`month=${month}`, who);
	}
	const kinds = ['valid', 'expiring', 'expired'] as const;
	expect(board.certificates).toEqual(numbers(kinds, (kind) => count((each) => each.certificates[kind])));
	for (const kind of kinds) await behind(`certificate=${kind}`, board.certificates[kind]);

	const asked = groupBy(
		people.flatMap(({ answers }) => answers),
		({ objective }) => objective
	);
	expect(board.objectives.judged + board.objectives.tooFew).toBe(asked.size);
	for (const { id, answers } of board.objectives.weak) expect(answers, id).toBe(asked.get(id)!.length);
	for (const [objective, given] of asked) {
		const weak = given.length >= 10 && given.filter(({ isRight }) => isRight).length / given.length < 0.6;
		expect(
			board.objectives.weak.some(({ id }) => id === objective),
			objective
		).toBe(weak);
		await behind(
			`objective=${objective}`,
			count(({ answers }) => answers.some((each) => each.objective === objective && !each.isRight))
		);
	}
	for (const branch of board.branches) {
		const below = await nodeOf({ ...ctx } as unknown as App, branch.code);
		const own = share(({ path }) => path.startsWith(below.path));
		expect(branch.share, branch.code).toEqual(own.learners < 10 ? null : own);
	}
	const help = people.filter((each) => each.states.help);
	expect(board.calls).toHaveLength(Math.min(5, help.length));
	const urgent = ['overdue', 'stuck', 'inactive', 'due-soon'] as const;
	const worst = help.map((each) => urgent.findIndex((state) => each.states[state])).sort((one, other) => one - other);
	expect(board.calls.map(({ why }) => urgent.indexOf(why))).toEqual(worst.slice(0, 5));
}

/** What boards of equity stand on: people, minutes and first attempts by role, place and gender. */
async function expectShares(ctx: SignedIn, institute: Institute, people: Recounted[]): Promise<void> {
	const groups = groupBy(people, (each) => [each.instituteId, each.role, each.jurisdiction, each.gender].join(' '));
	const total = (own: Recounted[], of: (each: Recounted) => number) => own.reduce((sum, each) => sum + of(each), 0);
	const wanted = [...groups].map(([key, own]) => [
		key,
		own.length,
		total(own, (each) => Number(each.hasStarted)),
		total(own, (each) => Number(each.isComplete)),
		total(own, (each) => each.minutes),
		total(own, (each) => each.firstAttempts),
		total(own, (each) => each.firstPasses)
	]);
	const rows = await listShares(ctx, institute);
	const shown = rows.map((row) => [
		[row.instituteId, row.role, row.jurisdiction, row.gender].join(' '),
		row.learners,
		row.started,
		row.completed,
		row.minutes,
		row.attempts,
		row.passes
	]);
	expect(shown.sort()).toEqual(wanted.sort());
}
