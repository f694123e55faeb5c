/**
 * Puts into the demo world what it does not begin with, for tests and measurements: an operator, and a learner
 * (INSPECTOR-1) who holds a certificate and has a quiz open. Prints where everything is, as JSON.
 */
import { eq } from 'drizzle-orm';
import { addDays, dayOf } from '#lib/base/dates.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import { inLanguage, type Bilingual } from '#lib/base/language.ts';
import { systemContext, type App } from '#lib/server/app.ts';
import { answerItem, submitAttempt, viewAttempt } from '#lib/server/assessment/index.ts';
import { listOwnCertificates } from '#lib/server/credentials/index.ts';
import { checksFor, fillFacts, findModule, lessonsInScope } from '#lib/server/curriculum/index.ts';
import { cookieNames, hashPassphrase, openAccount } from '#lib/server/identity/index.ts';
import { addPosting, delegateSight, findInstituteByCode, grantPermission } from '#lib/server/institutes/index.ts';
import { beginQuiz, planModule, recordFinish } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { unitOfWork } from '#lib/server/platform/unit-of-work.ts';
import { DEMO_PASSPHRASE } from '../../src/cli/demo-world.ts';
import { isCommand, runCommand } from '../../src/cli/open-app.ts';
import { furnishCycle, furnishSession } from './furnish-compliance.ts';
import { furnishOrders, type FurnishedOrders } from './furnish-orders.ts';
import { furnishPractice, type FurnishedPractice } from './furnish-practice.ts';
import { furnishRoster, type FurnishedRoster } from './furnish-roster.ts';
import { furnishWork, type FurnishedWork } from './furnish-work.ts';
import { signedIn, signIn } from './people.ts';

export type World = FurnishedWork &
	FurnishedPractice &
	FurnishedRoster &
	FurnishedOrders & {
		/** Passed by INSPECTOR-1, of whom all that follows is; `openModule` has a quiz open. */
		module: string;
		lesson: string;
		openModule: string;
		openAttempt: string;
		gradedAttempt: string;
		certificate: string;
		code: string;
		/** In a hall, for the cohort, today; attendance is marked and was corrected once. */
		session: string;
		/** Account of INSPECTOR-1, for the desks of the institutes. */
		learnerId: string;
		/** Cookie of a session of CONSTABLE-1 that ran out a minute ago. */
		expiredCookie: string;
	};

const PASSED = 'first-response-and-referral';
const OPEN = 'provincial-law';

export async function furnishWorld(app: App): Promise<World> {
	await addOperator(app);
	const ctx = await signedIn(app, 'INSPECTOR-1');
	await finishLessons(ctx, PASSED);
	const gradedAttempt = await passQuiz(ctx, PASSED);
	await finishLessons(ctx, OPEN);
	const openAttempt = await startQuiz(ctx, OPEN);
	const [certificate] = await listOwnCertificates(ctx);
	const [lesson] = findModule(app.catalogue, PASSED)!.lessons;
	const expiredCookie = await expireSession(app, 'CONSTABLE-1');
	const work = await furnishWork(app, findModule(app.catalogue, PASSED)!.id);
	await furnishCycle(app);
	return {
		...work,
		session: await furnishSession(app, work.cohort),
		...(await furnishPractice(app)),
		...(await furnishRoster(app)),
		...(await furnishOrders(app)),
		module: PASSED,
		lesson: lesson!.slug,
		openModule: OPEN,
		openAttempt,
		gradedAttempt,
		certificate: certificate!.id,
		code: certificate!.code,
		learnerId: ctx.actor.accountId,
		expiredCookie
	};
}

async function expireSession(app: App, serviceNumber: string): Promise<string> {
	const { ctx, token } = await signIn(app, serviceNumber);
	await unitOfWork(ctx, async (unit) => {
		const { sessions } = unit.t;
		await unit
			.update(sessions)
			.set({ expiresAt: new Date(unit.at.getTime() - 60_000) })
			.where(eq(sessions.id, ctx.actor.sessionId));
	});
	return `${cookieNames(app.config).session}=${token}`;
}

async function addOperator(app: App): Promise<void> {
	const ctx = systemContext(app);
	const hashed = await hashPassphrase(DEMO_PASSPHRASE);
	const national = await findInstituteByCode(ctx, 'NATIONAL');
	if (!hashed.ok || !national) throw new Error('The demo world is not there.');
	const instituteId = national.id;
	await unitOfWork(ctx, async (unit) => {
		const account = await openAccount(unit, {
			instituteId,
			serviceNumber: 'OPERATOR-1',
			name: 'Rabia Khan',
			language: 'en',
			passphraseHash: hashed.value,
			isDemo: true
		});
		if (!account.ok) throw new Error('OPERATOR-1 lives there already.');
		await addPosting(unit, { accountId: account.value, instituteId, role: 'senior-command', jurisdiction: 'federal' });
		await grantPermission(ctx, { accountId: account.value, instituteId, permission: 'operator' });
	});
}

/** Somebody of DEMO whom the administrator lets look on; only where somebody browses. */
async function addDelegate(app: App): Promise<void> {
	const ctx = systemContext(app);
	const hashed = await hashPassphrase(DEMO_PASSPHRASE);
	const institute = await findInstituteByCode(ctx, 'DEMO');
	if (!hashed.ok || !institute) throw new Error('The demo world is not there.');
	const accountId = await unitOfWork(ctx, async (unit) => {
		const account = await openAccount(unit, {
			instituteId: institute.id,
			serviceNumber: 'DELEGATE-1',
			name: 'Saima Yousaf',
			language: 'en',
			passphraseHash: hashed.value,
			isDemo: true
		});
		if (!account.ok) throw new Error('DELEGATE-1 lives there already.');
		const posting = {
			accountId: account.value,
			instituteId: institute.id,
			role: 'dsp',
			jurisdiction: 'punjab'
		} as const;
		await addPosting(unit, posting);
		return account.value;
	});
	const administrator = await signedIn(app, 'ADMIN-1');
	const untilOn = addDays(dayOf(ctx.clock.now()), 14);
	const given = await delegateSight(administrator, institute, { accountId, untilOn });
	if (!given.ok) throw new Error(`DELEGATE-1 may not look on: ${given.reason}`);
}

export async function finishLessons(ctx: SignedIn, slug: string): Promise<void> {
	const module = findModule(ctx.catalogue, slug)!;
	const { scope } = await planModule(ctx, module);
	for (const lesson of lessonsInScope(module, scope)) {
		const checks = checksFor(lesson, ctx.actor.jurisdiction);
		const answers = Object.fromEntries(checks.map((check) => [check.id, check.options[0]!.id]));
		const outcome = await recordFinish(ctx, { lesson, eventId: uuidv7(), answers });
		if (!outcome.ok) throw new Error(`${lesson.id} could not be finished: ${outcome.reason}`);
	}
}

export async function startQuiz(ctx: SignedIn, slug: string): Promise<string> {
	const outcome = await beginQuiz(ctx, findModule(ctx.catalogue, slug)!);
	if (!outcome.ok) throw new Error(`The quiz of ${slug} could not be started: ${outcome.reason}`);
	return outcome.value;
}

export async function passQuiz(ctx: SignedIn, slug: string): Promise<string> {
	const id = await startQuiz(ctx, slug);
	const bank = findModule(ctx.catalogue, slug)!.items;
	const attempt = await viewAttempt(ctx, id);
	if (attempt.status !== 'open') throw new Error('The quiz is closed.');
	const say = (text: Bilingual) =>
		fillFacts(inLanguage(text, ctx.language), ctx.catalogue, ctx.actor.jurisdiction, ctx.language);
	for (const { position, stem } of attempt.questions) {
		const item = bank.find((candidate) => say(candidate.stem) === stem);
		await answerItem(ctx, id, { position, option: item!.options.find(({ isCorrect }) => isCorrect)!.id });
	}
	const sent = await submitAttempt(ctx, id);
	if (!sent.ok) throw new Error(`The quiz of ${slug} could not be sent: ${sent.reason}`);
	return id;
}

if (isCommand(import.meta.url))
	await runCommand(async (app) => {
		await addDelegate(app);
		console.log(JSON.stringify(await furnishWorld(app)));
	});
