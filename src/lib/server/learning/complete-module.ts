import { uuidv7 } from '#lib/base/ids.ts';
import { findQuizRecords } from '../assessment/index.ts';
import { getTrack, lessonsInScope } from '../curriculum/index.ts';
import type { Learner } from '../institutes/index.ts';
import type { Context } from '../platform/context.ts';
import { emit, type Unit } from '../platform/unit-of-work.ts';
import { modulePlace, placeOf, scopeFor } from './completion-rules.ts';
import { insertModuleCompletionOnce, listLessonCompletions } from './repository.ts';

/** Records a module as completed where every lesson of the learner's scope is finished and the quiz passed; else nothing. */
export async function completeModule(
	unit: Unit,
	ctx: Pick<Context, 'catalogue'>,
	learner: Learner,
	moduleId: string
): Promise<void> {
	const { accountId: learnerId, jurisdiction, role } = learner;
	const module = ctx.catalogue.modules.find(({ id }) => id === moduleId);
	if (!module || module.status !== 'available') return;

	const scope = scopeFor(getTrack(ctx.catalogue, role).modules, moduleId);
	const lessons = lessonsInScope(module, scope);
	const place = modulePlace(lessons, jurisdiction);
	const finished = await listLessonCompletions(unit, learnerId);
	const isFinished = lessons.every((lesson) =>
		finished.some((done) => done.lessonId === lesson.id && done.jurisdiction === placeOf(lesson, jurisdiction))
	);
	if (!isFinished) return;

	const quiz = (await findQuizRecords(unit, learnerId, [{ moduleId, scope, jurisdiction: place }], unit.at)).get(
		moduleId
	);
	if (!quiz?.pass) return;
	const id = uuidv7(unit.at);
	const completion = {
		id,
		learnerId,
		moduleId,
		scope,
		jurisdiction: place,
		attemptId: quiz.pass.attemptId,
		completedAt: unit.at
	};
	if (await insertModuleCompletionOnce(unit, completion)) await emit(unit, 'module.completed', { completionId: id });
}
