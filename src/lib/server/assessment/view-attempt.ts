import type {
	AttemptResult,
	MarkedQuestion,
	ObjectiveResult,
	OpenAttempt,
	PublicQuestion
} from '#lib/assessment/types.ts';
import { inLanguage, type Bilingual } from '#lib/base/language.ts';
import type { Question } from '#lib/curriculum/types.ts';
import { fillFacts } from '../curriculum/index.ts';
import type { SignedIn } from '../platform/context.ts';
import { gradeAttempt } from './grade-attempt.ts';
import { getOwnAttempt, listItems, type Attempt, type AttemptItem } from './repository.ts';
import { findItem } from './submit-attempt.ts';

type Say = (text: Bilingual) => string;

/** One's own attempt: the questions without their keys while it is open, everything once it is graded. */
export async function viewAttempt(ctx: SignedIn, id: string): Promise<OpenAttempt | AttemptResult> {
	const attempt = await getOwnAttempt(ctx.db.read, ctx.actor.accountId, id);
	const items = (await listItems(ctx.db.read, id)).map((drawn) => ({ drawn, item: findItem(ctx.catalogue, drawn) }));
	const say: Say = (text) =>
		fillFacts(inLanguage(text, ctx.language), ctx.catalogue, attempt.jurisdiction, ctx.language);
	return attempt.gradedAt ? graded(ctx, attempt, items, say) : open(attempt, items, say);
}

type Pair = { drawn: AttemptItem; item: Question | null };

function open(attempt: Attempt, items: Pair[], say: Say): OpenAttempt {
	const isReAsk = attempt.submittedAt !== null;
	const asked = items.filter(({ drawn }) => (drawn.reAskOf !== null) === isReAsk);
	const missed = items.filter(({ drawn }) => asked.some((again) => again.drawn.reAskOf === drawn.position));
	return {
		status: 'open',
		id: attempt.id,
		kind: attempt.kind,
		moduleId: attempt.moduleId,
		questions: asked.flatMap(({ drawn, item }) => (item ? [toPublicQuestion(drawn, item, say)] : [])),
		missed: missed.map(({ drawn, item }) => toMarkedQuestion(drawn, item, say))
	};
}

export function toPublicQuestion(drawn: AttemptItem, { stem, options }: Question, say: Say): PublicQuestion {
	return {
		position: drawn.position,
		stem: say(stem),
		options: drawn.optionOrder.flatMap((id) =>
			options.filter((option) => option.id === id).map(({ text }) => ({ id, text: say(text) }))
		),
		chosenOption: drawn.chosenOption,
		isReAsk: drawn.reAskOf !== null
	};
}

function toMarkedQuestion(drawn: AttemptItem, item: Question | null, say: Say): MarkedQuestion {
	const options = (item?.options ?? []).map((option) => ({
		...option,
		text: say(option.text),
		feedback: say(option.feedback)
	}));
	const chosen = options.find((option) => option.id === drawn.chosenOption) ?? null;
	const right = options.find((option) => option.isCorrect) ?? null;
	return {
		position: drawn.position,
		stem: item ? say(item.stem) : null,
		isRight: drawn.isRight,
		isReAsk: drawn.reAskOf !== null,
		isCritical: drawn.critical !== null,
		chosen: chosen && { text: chosen.text, feedback: chosen.feedback },
		right: right && { text: right.text, feedback: right.feedback },
		others: options
			.filter((option) => option !== chosen && option !== right)
			.map(({ text, feedback }) => ({ text, feedback })),
		lessonId: item?.lessonId ?? null
	};
}

function graded(ctx: SignedIn, attempt: Attempt, items: Pair[], say: Say): AttemptResult {
	const grade = gradeAttempt(
		items.map(({ drawn }) => drawn),
		attempt.passItems
	);
	const first = items.filter(({ drawn }) => drawn.reAskOf === null);
	return {
		status: 'graded',
		id: attempt.id,
		kind: attempt.kind,
		moduleId: attempt.moduleId,
		isPassed: attempt.isPassed ?? false,
		rightItems: attempt.rightItems ?? 0,
		countedItems: grade.countedItems,
		passItems: attempt.passItems,
		uncounted: first.length - grade.countedItems,
		missedCritical: grade.missedCritical.length > 0,
		objectives: byObjective(ctx, attempt, first, say),
		questions: items.map(({ drawn, item }) => toMarkedQuestion(drawn, item, say))
	};
}

function byObjective(ctx: SignedIn, attempt: Attempt, items: Pair[], say: Say): ObjectiveResult[] {
	const { modules } = ctx.catalogue;
	const asked = modules.filter(({ id }) => attempt.kind === 'recertification' || id === attempt.moduleId);
	const objectives = asked.flatMap((module) => module.objectives);
	return objectives.flatMap(({ id, text }) => {
		const own = items.filter(({ drawn }) => drawn.objective === id && drawn.isRight !== null);
		if (own.length === 0) return [];
		const missed = own.filter(({ drawn }) => !drawn.isRight);
		const lessonIds = [...new Set(missed.flatMap(({ item }) => item?.lessonId ?? []))];
		return [{ objective: id, text: say(text), right: own.length - missed.length, asked: own.length, lessonIds }];
	});
}
