import { prepare, variantsOf } from '#lib/assessment/practice/prepare.ts';
import type { PracticeBody, PracticeMode } from '#lib/assessment/practice/types.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import type { SignedIn } from '../../platform/context.ts';
import { NotFound } from '../../platform/http.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { findOpenPractice, insertBodyOnce, insertPractice, listFinishedPractice } from './repository.ts';

export type StartPractice = { contentId: string; mode: PracticeMode; isBuilt: boolean; again: boolean };

/** Begins a talk or case, or goes on with the one that is open in the same mode. Returns the attempt's id. */
export async function startPractice(
	ctx: SignedIn,
	{ contentId, mode, isBuilt, again }: StartPractice
): Promise<string> {
	const body = findBody(ctx, contentId);
	if (!body || (mode === 'case' || mode === 'exercise' ? mode : 'interview') !== body.kind)
		throw new NotFound('practice');
	const learnerId = ctx.actor.accountId;
	return unitOfWork(ctx, async (unit) => {
		const open = await findOpenPractice(unit, learnerId, contentId);
		if (open && !again && open.mode === mode) return open.id;
		const done = (await listFinishedPractice(unit, [learnerId])).filter((one) => one.contentId === contentId);
		const id = uuidv7(unit.at);
		await insertBodyOnce(unit, body);
		await insertPractice(unit, {
			id,
			learnerId,
			contentId,
			contentVersion: body.version,
			variant: nextVariant(body, done.at(-1)?.variant ?? null),
			mode,
			isBuilt: isBuilt && body.kind === 'interview' && mode !== 'replay',
			language: ctx.language,
			startedAt: unit.at,
			finishedAt: null,
			result: null,
			isPassed: null
		});
		return id;
	});
}

export function findBody({ catalogue }: Pick<SignedIn, 'catalogue'>, id: string): PracticeBody | null {
	return catalogue.scenarios.get(id) ?? catalogue.cases.get(id) ?? catalogue.exercises.get(id) ?? null;
}

/** Variants take turns, so that a talk cannot be passed by memory. */
function nextVariant(body: PracticeBody, last: string | null): string {
	if (body.kind !== 'interview') return 'v1';
	const variants = variantsOf(body);
	return prepare(body, variants[(variants.indexOf(last ?? '') + 1) % variants.length]!).variant;
}
