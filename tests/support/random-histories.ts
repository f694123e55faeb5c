import { uuidv7 } from '#lib/base/ids.ts';
import { inLanguage, type Bilingual } from '#lib/base/language.ts';
import type { Jurisdiction, Role } from '#lib/curriculum/types.ts';
import { systemContext, type App } from '#lib/server/app.ts';
import { answerItem, submitAttempt, viewAttempt } from '#lib/server/assessment/index.ts';
import { checksFor, fillFacts, findModule, lessonsInScope } from '#lib/server/curriculum/index.ts';
import { openAccount } from '#lib/server/identity/index.ts';
import { addPosting, createInstitute, findInstituteByCode, postLearner } from '#lib/server/institutes/index.ts';
import { beginQuiz, planModule, recordFinish } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { unitOfWork } from '#lib/server/platform/unit-of-work.ts';
import { DAY, type SettableClock } from './clock.ts';
import { signedIn } from './people.ts';

const roles: Role[] = [
	'constable',
	'constable',
	'head-constable',
	'sho',
	'dsp',
	'senior-command',
	'judge',
	'magistrate'
];
const places: Jurisdiction[] = ['punjab', 'sindh', 'federal'];
const institutes = ['DEMO', 'DEMO-UNIT', 'ACADEMY'];
const modules = ['first-response-and-referral', 'provincial-law'];

/** The same numbers in [0, 1) for the same seed (mulberry32). */
export function seededChance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** People who read, pass, fail and are transferred, one thing after another, over some months. Returns their numbers. */
export async function liveRandomly(
	app: App,
	{ clock, seed, people, steps }: { clock: SettableClock; seed: number; people: number; steps: number }
): Promise<string[]> {
	const chance = seededChance(seed);
	const pick = <Value>(values: readonly Value[]) => values[Math.floor(chance() * values.length)]!;
	const system = systemContext(app);
	const demo = (await findInstituteByCode(system, 'DEMO'))!;
	await createInstitute(system, {
		code: 'DEMO-UNIT',
		name: { en: 'Demo unit', ur: 'ڈیمو یونٹ' },
		kind: 'unit',
		parentId: demo.id,
		isDemo: true
	});
	const posting = async () => {
		const institute = (await findInstituteByCode(system, pick(institutes)))!;
		return { instituteId: institute.id, role: pick(roles), jurisdiction: pick(places) };
	};
	const numbers = Array.from({ length: people }, (_, index) => `RANDOM-${index}`);
	for (const number of numbers) await addPerson(app, number, await posting());

	for (let step = 0; step < steps; step++) {
		clock.pass((1 + Math.floor(chance() * 3)) * DAY);
		const ctx = await signedIn(app, pick(numbers));
		const what = chance();
		if (what < 0.2) await postLearner(ctx, { accountId: ctx.actor.accountId, ...(await posting()) });
		else if (what < 0.4) await readOneLesson(ctx, pick(modules));
		else await tryQuiz(ctx, pick(modules), what < 0.6 ? 'wrong' : 'right');
	}
	return numbers;
}

export async function addPerson(
	app: App,
	serviceNumber: string,
	posting: { instituteId: string; role: Role; jurisdiction: Jurisdiction },
	name = `Sample ${serviceNumber}`
): Promise<string> {
	return unitOfWork(systemContext(app), async (unit) => {
		const { instituteId } = posting;
		const person = { instituteId, serviceNumber, name, language: 'en', passphraseHash: null, isDemo: true } as const;
		const account = await openAccount(unit, person);
		if (!account.ok) throw new Error(`${serviceNumber} lives there already.`);
		await addPosting(unit, { accountId: account.value, ...posting });
		return account.value;
	});
}

async function readOneLesson(ctx: SignedIn, slug: string): Promise<void> {
	const step = await planModule(ctx, findModule(ctx.catalogue, slug)!);
	const open = step.lessons.find(({ isFinished }) => !isFinished);
	if (open) await finish(ctx, slug, open.id);
}

/** Finishes the lessons that are open, then answers the whole quiz one way. */
async function tryQuiz(ctx: SignedIn, slug: string, how: 'right' | 'wrong'): Promise<void> {
	const module = findModule(ctx.catalogue, slug)!;
	for (const { id, isFinished } of (await planModule(ctx, module)).lessons)
		if (!isFinished) await finish(ctx, slug, id);
	const begun = await beginQuiz(ctx, module);
	if (!begun.ok) return; // passed before, or resting after failures
	const attempt = await viewAttempt(ctx, begun.value);
	if (attempt.status !== 'open') return;
	const say = (text: Bilingual) =>
		fillFacts(inLanguage(text, ctx.language), ctx.catalogue, ctx.actor.jurisdiction, ctx.language);
	for (const { position, stem } of attempt.questions) {
		const item = module.items.find((candidate) => say(candidate.stem) === stem)!;
		const option = item.options.find(({ isCorrect }) => isCorrect === (how === 'right'))!.id;
		await answerItem(ctx, begun.value, { position, option });
	}
	await submitAttempt(ctx, begun.value);
}

async function finish(ctx: SignedIn, slug: string, lessonId: string): Promise<void> {
	const module = findModule(ctx.catalogue, slug)!;
	const { scope } = await planModule(ctx, module);
	const lesson = lessonsInScope(module, scope).find(({ id }) => id === lessonId)!;
	const answers = Object.fromEntries(
		checksFor(lesson, ctx.actor.jurisdiction).map((check) => [check.id, check.options[0]!.id])
	);
	await recordFinish(ctx, { lesson, eventId: uuidv7(), answers });
}
