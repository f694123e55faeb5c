import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { systemContext, type App } from '#lib/server/app.ts';
import { listOwnCertificates } from '#lib/server/credentials/index.ts';
import { changeLanguage } from '#lib/server/identity/index.ts';
import { withdrawAssignment } from '#lib/server/learning/index.ts';
import {
	findMyAddress,
	keepAddress,
	listReminders,
	prepareDigests,
	removeAddress,
	sendDigests
} from '#lib/server/reminders/index.ts';
import { assign, constables } from '#tests/support/assign.ts';
import { DAY, HOUR, settableClock } from '#tests/support/clock.ts';
import { eachDatabase, signedIn, type Open } from '#tests/support/database.ts';
import { finishLessons, passQuiz } from '#tests/support/furnish-world.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { keepingLog } from '#tests/support/log.ts';

const MODULE = 'first-response-and-referral';

type Taken = { id: string; to: string; language: string; text: string; token?: string; key?: string };

/** Of PostgreSQL: SQLite has its own, beside the database. */
const folders: string[] = [];
let gateway: { server: Server; taken: Taken[]; answers: number[]; url: string } | null = null;
afterEach(() => {
	gateway?.server.closeAllConnections();
	gateway?.server.close();
	gateway = null;
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

eachDatabase((openPlain, engine) => {
	const open: Open = (overrides = {}) => {
		if (engine === 'sqlite') return openPlain(overrides);
		const folder = mkdtempSync(join(tmpdir(), 'rahbar-reminders-'));
		folders.push(folder);
		return openPlain({ ...overrides, env: { DATA_DIR: folder, ...overrides.env } });
	};

	test('tells what is due seven days before, two days before and once after, each once', async () => {
		const { app, clock, told } = await start(open);
		const days: Record<string, number> = {};
		for (let day = 1; day <= 14; day++) {
			const before = told().length;
			await aDay(app);
			if (told().length > before) days[clock.now().toISOString().slice(8, 10)] = told().length - before;
			clock.pass(DAY);
		}
		expect(days).toEqual({ '03': 1, '08': 1, '11': 1 }); // due on the 10th
		expect(told().map(({ text }) => text.split('\n')[1])).toEqual([
			expect.stringContaining('due on 10 December 2026'),
			expect.stringContaining('due on 10 December 2026'),
			expect.stringContaining('You can still finish it')
		]);
	});

	test('writes once a day at most, in the language of the learner, and where the day was missed, the next', async () => {
		const { app, clock, learner, told } = await start(open);
		await changeLanguage(learner, 'ur');
		clock.pass(3 * DAY); // nobody ran it on the 3rd
		await aDay(app);
		await aDay(app);
		expect(told()).toHaveLength(1);
		expect(told()[0]).toMatchObject({ to: '+923001234567', language: 'ur', channel: 'sms' });
		expect(told()[0]!.text).toContain('رہبر کی یاد دہانی');
		expect(told()[0]!.text).toContain('10 دسمبر 2026');
	});

	test('does not write to whoever gave no address, took it back, or is asked for nothing any more', async () => {
		const { app, clock, learner, teacher, told, work } = await start(open);
		clock.pass(3 * DAY);
		await removeAddress(learner);
		expect(await findMyAddress(learner)).toEqual({ isOffered: true, address: null });
		await aDay(app);
		await keepAddress(learner, 'amina@example.org');
		await withdrawAssignment(teacher, 'DEMO', work);
		clock.pass(DAY);
		await aDay(app);
		expect(told()).toEqual([]);
	});

	test('an address taken back between writing and sending gets nothing', async () => {
		const { app, clock, learner, told } = await start(open);
		clock.pass(3 * DAY);
		await prepareDigests(systemContext(app), {});
		await removeAddress(learner);
		await runJobs(app);
		expect(told()).toEqual([]);
	});

	test('the track shows the same, without any address', async () => {
		const { app, clock, learner } = await start(open);
		await removeAddress(learner);
		const kinds = async () =>
			(await listReminders(systemContext(app), learner.actor.accountId, 'en')).map(({ kind }) => kind);
		expect(await kinds()).toEqual([]);
		clock.pass(3 * DAY);
		expect(await kinds()).toEqual(['due']);
		clock.pass(7 * DAY);
		expect(await kinds()).toEqual(['passed']);
	});

	test('a certificate is told 90, 60, 30 and 7 days before its end, and once after', async () => {
		const { app, clock, learner, teacher, work, told } = await start(open);
		await withdrawAssignment(teacher, 'DEMO', work);
		await finishLessons(learner, MODULE);
		await passQuiz(learner, MODULE);
		const [held] = await listOwnCertificates(learner);
		const end = Date.parse(`${held!.expiresOn}T04:00:00Z`);
		for (const daysLeft of [91, 90, 75, 59, 30, 8, 7, 0, -1, -2, -100]) {
			const before = told().length;
			clock.set(new Date(end - daysLeft * DAY));
			await aDay(app);
			const isNews = [90, 59, 30, 7, -1].includes(daysLeft);
			expect(told().length - before, `${daysLeft} days left`).toBe(isNews ? 1 : 0);
		}
	});

	test('where nothing is configured no address is taken', async () => {
		const app = await open();
		const learner = await signedIn(app, 'CONSTABLE-1');
		expect(await findMyAddress(learner)).toEqual({ isOffered: false, address: null });
		expect(await keepAddress(learner, '03001234567')).toEqual({ ok: false, reason: 'reminders-off' });
	});

	test('a gateway that fails and then works is sent each message once, and nothing is lost', async () => {
		const { url, taken, answers } = await startGateway([503, 500, 200]);
		const { app, clock } = await start(open, {
			RAHBAR_REMINDERS: 'gateway',
			RAHBAR_GATEWAY_URL: url,
			RAHBAR_GATEWAY_TOKEN: 'secret'
		});
		clock.pass(3 * DAY);
		await aDay(app);
		clock.pass(2 * 60_000);
		await runJobs(app);
		clock.pass(6 * 60_000);
		await runJobs(app);
		await runJobs(app);
		expect(answers).toEqual([]);
		expect(taken).toHaveLength(3);
		expect(new Set(taken.map(({ key }) => key)).size).toBe(1);
		expect(taken[2]).toMatchObject({ to: '+923001234567', language: 'en', token: 'Bearer secret' });
		expect((await digests(app)).map(({ sentAt }) => sentAt)).toEqual([clock.now()]);
		await sendDigests(systemContext(app), {});
		expect(taken).toHaveLength(3);
	});

	test('what could not be sent all day is told the next day as it then is', async () => {
		const { url, taken, answers } = await startGateway(Array.from({ length: 6 }, () => 503));
		const { app, clock } = await start(open, { RAHBAR_REMINDERS: 'gateway', RAHBAR_GATEWAY_URL: url });
		clock.pass(7 * DAY);
		await aDay(app);
		for (const minutes of [2, 6, 31, 121, 361]) {
			clock.pass((minutes * HOUR) / 60);
			await runJobs(app);
		}
		expect(answers).toEqual([]); // all six attempts failed
		clock.pass(DAY);
		await aDay(app);
		expect((await digests(app)).filter(({ sentAt }) => sentAt !== null)).toHaveLength(1);
		expect(await digests(app)).toHaveLength(1);
		expect(taken).toHaveLength(7);
	});

	test('a message that the gateway will never take is not tried again', async () => {
		const { url, taken } = await startGateway([422]);
		const { app, clock } = await start(open, { RAHBAR_REMINDERS: 'gateway', RAHBAR_GATEWAY_URL: url });
		clock.pass(3 * DAY);
		await aDay(app);
		clock.pass(HOUR);
		await runJobs(app);
		expect(taken).toHaveLength(1);
		expect(await digests(app)).toMatchObject([{ sentAt: null, refusedAt: expect.any(Date) }]);
	});
});

/** CONSTABLE-1 gave an address and is asked for the track until 10 December; it is the first. */
async function start(open: Open, env: Record<string, string> = { RAHBAR_REMINDERS: 'files' }) {
	const clock = settableClock();
	const app = await open({ clock, env, log: keepingLog() });
	const learner = await signedIn(app, 'CONSTABLE-1');
	const teacher = await signedIn(app, 'INSTRUCTOR-1');
	const work = await assign(teacher, { audience: constables, startsOn: '2026-12-01', dueOn: '2026-12-10' });
	expect(await keepAddress(learner, '0300 1234567')).toMatchObject({ ok: true });
	const folder = join(app.config.dataDir, 'reminders');
	const own = new Set<string>();
	const told = () => {
		for (const name of listFiles(folder)) own.add(name);
		return [...own].sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
	};
	return { app, clock, learner, teacher, work, told };
}

async function aDay(app: App): Promise<void> {
	await prepareDigests(systemContext(app), {});
	await runJobs(app);
}

async function digests({ db: { read } }: App) {
	return read.select().from(read.t.reminderDigests);
}

function listFiles(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}

/** Answers with these in turn, then always with 200; keeps what it was sent. */
async function startGateway(answers: number[]) {
	const taken: Taken[] = [];
	const server = createServer((request, response) => {
		let body = '';
		request.on('data', (chunk) => (body += chunk));
		request.on('end', () => {
			const { authorization: token, 'idempotency-key': key } = request.headers;
			taken.push({ ...JSON.parse(body), token, key });
			response.writeHead(answers.shift() ?? 200).end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
	gateway = { server, taken, answers, url };
	return gateway;
}
