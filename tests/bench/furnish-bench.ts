/** Puts 500 learners into the demo world, each with a session and a quiz answered but not sent. Prints them as JSON. */
import { systemContext, type App } from '#lib/server/app.ts';
import { answerItem, startPractice, viewAttempt } from '#lib/server/assessment/index.ts';
import { findModule } from '#lib/server/curriculum/index.ts';
import { cookieNames, hashPassphrase, openAccount } from '#lib/server/identity/index.ts';
import { addPosting, findInstituteByCode } from '#lib/server/institutes/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { unitOfWork } from '#lib/server/platform/unit-of-work.ts';
import { DEMO_PASSPHRASE } from '../../src/cli/demo-world.ts';
import { isCommand, runCommand } from '../../src/cli/open-app.ts';
import { finishLessons, startQuiz } from '../support/furnish-world.ts';
import { signIn } from '../support/people.ts';

const LEARNERS = 500;
const SLUG = 'first-response-and-referral';

async function furnishBench(app: App) {
	const system = systemContext(app);
	const hashed = await hashPassphrase(DEMO_PASSPHRASE);
	const institute = await findInstituteByCode(system, 'DEMO');
	if (!hashed.ok || !institute) throw new Error('The demo world is not there.');
	const learners = [];
	for (let number = 1; number <= LEARNERS; number++) {
		const serviceNumber = `BENCH-${number}`;
		await unitOfWork(system, async (unit) => {
			const account = await openAccount(unit, {
				instituteId: institute.id,
				serviceNumber,
				name: `Bench ${number}`,
				language: 'en',
				passphraseHash: hashed.value,
				isDemo: true
			});
			if (!account.ok) throw new Error(`${serviceNumber} lives there already.`);
			await addPosting(unit, {
				accountId: account.value,
				instituteId: institute.id,
				role: 'constable',
				jurisdiction: 'punjab'
			});
		});
		const { ctx, token } = await signIn(app, serviceNumber);
		await finishLessons(ctx, SLUG);
		learners.push({ serviceNumber, cookie: `${cookieNames(app.config).session}=${token}`, ...(await answerQuiz(ctx)) });
	}
	const [lesson] = findModule(app.catalogue, SLUG)!.lessons;
	const ctx = (await signIn(app, learners[0]!.serviceNumber)).ctx;
	const [scenario] = app.catalogue.scenarios.keys();
	const talk = await startPractice(ctx, { contentId: scenario!, mode: 'learn', isBuilt: false, again: true });
	return {
		learners,
		talk: `/practice/${scenario}/${talk}`,
		lesson: `/learn/${SLUG}/${lesson!.slug}`,
		passphrase: DEMO_PASSPHRASE
	};
}

async function answerQuiz(ctx: SignedIn) {
	const attempt = await startQuiz(ctx, SLUG);
	const quiz = await viewAttempt(ctx, attempt);
	if (quiz.status !== 'open') throw new Error('The quiz is closed.');
	for (const { position, options } of quiz.questions)
		await answerItem(ctx, attempt, { position, option: options[0]!.id });
	const [first] = quiz.questions;
	return { attempt, position: first!.position, option: first!.options[0]!.id };
}

if (isCommand(import.meta.url)) await runCommand(async (app) => console.log(JSON.stringify(await furnishBench(app))));
