import type { Track } from '#lib/curriculum/types.ts';
import type { NextStep, PracticePlan } from '#lib/learning/types.ts';
import { findPracticeNeed, type PracticeNeed } from '../assessment/index.ts';
import type { Actor, Context } from '../platform/context.ts';

type Planning = Pick<Context, 'db' | 'catalogue'> & { actor: Pick<Actor, 'accountId'> };

/** The practice talks that a track asks for; null where it asks for none. */
export async function planPractice(ctx: Planning, track: Track): Promise<PracticePlan | null> {
	const need = await findPracticeNeed(ctx.db.read, ctx.catalogue, track, ctx.actor.accountId);
	if (need.required.length === 0 && need.count === 0) return null;
	const { passed, isMet } = need;
	const listed = need.required.length > 0 ? need.required : passed;
	const talks = listed.flatMap((id) => {
		const scenario = ctx.catalogue.scenarios.get(id);
		return scenario ? [{ id, title: scenario.title, isPassed: passed.includes(id) }] : [];
	});
	return { talks, isMet, left: leftOf(need) };
}

function leftOf({ required, count, passed }: PracticeNeed): number {
	const named = required.filter((id) => !passed.includes(id)).length;
	return Math.max(named, count - passed.length, 0);
}

/** Practice comes when nothing else of the track can be done now. */
export function withPractice(next: NextStep, practice: PracticePlan | null): NextStep {
	if (!practice || practice.isMet || (next.kind !== 'none' && next.kind !== 'rest')) return next;
	return { kind: 'practice', talk: practice.talks.find(({ isPassed }) => !isPassed) ?? null };
}
