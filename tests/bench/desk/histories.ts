import { uuidv7 } from '#lib/base/ids.ts';
import type { Catalogue, Jurisdiction, Role } from '#lib/curriculum/types.ts';
import { getTrack } from '#lib/server/curriculum/index.ts';
import { placeOf } from '#lib/server/learning/completion-rules.ts';
import { modulesTaken } from '#lib/server/learning/summaries/summarise.ts';
import type { Schema } from '#lib/server/platform/db/schema.ts';

type Row<Table extends keyof Schema> = Schema[Table]['$inferSelect'];
export type History = {
	learningEvents: Row<'learningEvents'>[];
	lessonCompletions: Row<'lessonCompletions'>[];
	moduleCompletions: Row<'moduleCompletions'>[];
	attempts: Row<'attempts'>[];
	attemptItems: Row<'attemptItems'>[];
	certificates: Row<'certificates'>[];
};

const DAY = 86_400_000;
const ITEMS = 8;

/** What one person did over some months: three in ten nothing, two in ten everything, the others something between. */
export function makeHistory(
	catalogue: Catalogue,
	{ learnerId, role, jurisdiction }: { learnerId: string; role: Role; jurisdiction: Jurisdiction },
	now: Date,
	chance: () => number
): History {
	const history: History = {
		learningEvents: [],
		lessonCompletions: [],
		moduleCompletions: [],
		attempts: [],
		attemptItems: [],
		certificates: []
	};
	const zeal = chance();
	if (zeal < 0.3) return history;
	const track = getTrack(catalogue, role);
	const taken = modulesTaken(catalogue, track, jurisdiction);
	const reach = zeal > 0.8 ? taken.length : Math.floor(chance() * taken.length);
	let at = now.getTime() - (30 + Math.floor(chance() * 500)) * DAY;
	const end = at + chance() * (now.getTime() - at - DAY);
	const pass = () => (at += Math.max(1_000, Math.floor(chance() * (end - at) * 0.08)));
	for (const [index, module] of taken.entries()) {
		if (index > reach) break;
		const isWhole = index < reach;
		const scope = module.scope;
		for (const lesson of isWhole ? module.lessons : module.lessons.slice(0, 1 + Math.floor(chance() * 3))) {
			pass();
			const eventId = uuidv7(new Date(at));
			history.learningEvents.push({
				id: eventId,
				learnerId,
				kind: 'lesson.finished',
				contentId: lesson.id,
				contentVersion: lesson.version,
				jurisdiction,
				payload: {},
				occurredAt: new Date(at),
				receivedAt: new Date(at)
			});
			history.lessonCompletions.push({
				learnerId,
				lessonId: lesson.id,
				jurisdiction: placeOf(lesson, jurisdiction),
				lessonVersion: lesson.version,
				eventId,
				completedAt: new Date(at)
			});
		}
		const failures = chance() < 0.04 ? 3 : chance() < 0.2 ? 1 : 0;
		for (let attempt = 0; attempt < failures + Number(isWhole); attempt++) {
			pass();
			const isPassed = isWhole && attempt === failures;
			const id = uuidv7(new Date(at));
			history.attempts.push({
				id,
				learnerId,
				kind: 'module',
				cycle: 1,
				moduleId: module.moduleId,
				scope,
				jurisdiction,
				passItems: 6,
				itemCount: ITEMS,
				startedAt: new Date(at),
				submittedAt: new Date(at),
				gradedAt: new Date(at),
				rightItems: isPassed ? 7 : 3,
				isPassed
			});
			const objectives = catalogue.modules.find((each) => each.id === module.moduleId)!.objectives;
			for (let position = 1; position <= ITEMS; position++)
				history.attemptItems.push({
					attemptId: id,
					position,
					itemId: `BENCH-${position}`,
					itemVersion: 'bench',
					objective: objectives[position % objectives.length]!.id,
					critical: null,
					reAskOf: null,
					optionOrder: ['a', 'b'],
					chosenOption: 'a',
					answeredAt: new Date(at),
					isRight: chance() < (isPassed ? 0.85 : 0.35)
				});
			if (!isPassed) continue;
			const completionId = uuidv7(new Date(at));
			const completedAt = new Date(at);
			history.moduleCompletions.push({
				id: completionId,
				learnerId,
				moduleId: module.moduleId,
				scope,
				jurisdiction: module.jurisdiction,
				attemptId: id,
				completedAt
			} as Row<'moduleCompletions'>);
		}
	}
	return history;
}
