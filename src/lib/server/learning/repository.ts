import { and, eq, inArray } from 'drizzle-orm';
import type { Reader, Transaction } from '../platform/db/database.ts';
import { NotFound } from '../platform/http.ts';
import type { LessonCompletion } from './completion-rules.ts';

type Tables = Transaction['t'];
export type NewLearningEvent = Tables['learningEvents']['$inferInsert'];
export type ModuleCompletion = Tables['moduleCompletions']['$inferSelect'];

/** Appends an event; false where the same event was stored before. */
export async function insertEventOnce(tx: Transaction, event: NewLearningEvent): Promise<boolean> {
	const stored = await tx
		.insert(tx.t.learningEvents)
		.values(event)
		.onConflictDoNothing()
		.returning({ id: tx.t.learningEvents.id });
	return stored.length > 0;
}

export async function findEventOwner(db: Reader, id: string): Promise<string | null> {
	const { learningEvents } = db.t;
	const [event] = await db
		.select({ learnerId: learningEvents.learnerId })
		.from(learningEvents)
		.where(eq(learningEvents.id, id))
		.limit(1);
	return event?.learnerId ?? null;
}

export async function listFinishedEvents(db: Reader, learnerId: string, lessonId: string) {
	const { learningEvents } = db.t;
	return db
		.select()
		.from(learningEvents)
		.where(
			and(
				eq(learningEvents.learnerId, learnerId),
				eq(learningEvents.contentId, lessonId),
				eq(learningEvents.kind, 'lesson.finished')
			)
		);
}

/** Puts the recomputed completion in place of what stood there. */
export async function upsertLessonCompletion(
	tx: Transaction,
	learnerId: string,
	lessonId: string,
	completion: LessonCompletion
): Promise<void> {
	const { lessonCompletions } = tx.t;
	await tx
		.insert(lessonCompletions)
		.values({ learnerId, lessonId, ...completion })
		.onConflictDoUpdate({
			target: [lessonCompletions.learnerId, lessonCompletions.lessonId, lessonCompletions.jurisdiction],
			set: completion
		});
}

export async function listLessonCompletions(db: Reader, learnerId: string) {
	const { lessonCompletions } = db.t;
	return db.select().from(lessonCompletions).where(eq(lessonCompletions.learnerId, learnerId));
}

export async function listModuleCompletions(db: Reader, learnerId: string): Promise<ModuleCompletion[]> {
	const { moduleCompletions } = db.t;
	return db.select().from(moduleCompletions).where(eq(moduleCompletions.learnerId, learnerId));
}

export async function getModuleCompletion(db: Reader, id: string): Promise<ModuleCompletion> {
	const { moduleCompletions } = db.t;
	const [completion] = await db.select().from(moduleCompletions).where(eq(moduleCompletions.id, id)).limit(1);
	if (!completion) throw new NotFound('module completion');
	return completion;
}

/** False where the learner had reached this module at this scope and place before. */
export async function insertModuleCompletionOnce(
	tx: Transaction,
	completion: Tables['moduleCompletions']['$inferInsert']
): Promise<boolean> {
	const stored = await tx
		.insert(tx.t.moduleCompletions)
		.values(completion)
		.onConflictDoNothing()
		.returning({ id: tx.t.moduleCompletions.id });
	return stored.length > 0;
}

/** Of many learners at once. */
export async function listLessonCompletionsOf(db: Reader, learnerIds: string[]) {
	const { lessonCompletions: t } = db.t;
	return db
		.select({
			learnerId: t.learnerId,
			lessonId: t.lessonId,
			jurisdiction: t.jurisdiction,
			completedAt: t.completedAt
		})
		.from(t)
		.where(inArray(t.learnerId, learnerIds));
}

export async function listModuleCompletionsOf(db: Reader, learnerIds: string[]): Promise<ModuleCompletion[]> {
	const { moduleCompletions: t } = db.t;
	return db.select().from(t).where(inArray(t.learnerId, learnerIds));
}

/** Who of these people completed which of these modules. */
export async function listCompletionsOf(
	db: Reader,
	learnerIds: string[],
	moduleIds: string[]
): Promise<Pick<ModuleCompletion, 'learnerId' | 'moduleId' | 'scope' | 'jurisdiction'>[]> {
	const { moduleCompletions: t } = db.t;
	return db
		.select({ learnerId: t.learnerId, moduleId: t.moduleId, scope: t.scope, jurisdiction: t.jurisdiction })
		.from(t)
		.where(and(inArray(t.learnerId, learnerIds), inArray(t.moduleId, moduleIds)));
}
