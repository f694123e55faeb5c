import type { Module, Track } from '#lib/curriculum/types.ts';
import type { LessonStep, ModuleStep, TrackPlan } from '#lib/learning/types.ts';
import { findQuizRecords, type QuizRecord } from '../assessment/index.ts';
import { getTrack, lessonsInScope, trackMinutes, workMinutes } from '../curriculum/index.ts';
import type { Actor, Context } from '../platform/context.ts';
import { listDueWork } from './assignments/list-due-work.ts';
import { byDueDay, dueOfModule } from './assignments/rules.ts';
import { modulePlace, moduleState, placeOf, scopeFor } from './completion-rules.ts';
import { nextStep } from './next-step.ts';
import { planPractice, withPractice } from './plan-practice.ts';
import { listLessonCompletions } from './repository.ts';

/** The way of whoever asks, or of somebody whose record is looked at. */
type Planning = Pick<Context, 'db' | 'catalogue' | 'language' | 'clock'> & {
	actor: Pick<Actor, 'accountId' | 'role' | 'jurisdiction'>;
};

/**
 * The learner's whole way: each module of the track, what else was assigned, the electives, where they stand, and the
 * one next step. Due work comes first.
 */
export async function planTrack(ctx: Planning): Promise<TrackPlan> {
	const track = getTrack(ctx.catalogue, ctx.actor.role);
	const { due, chosen } = await listDueWork(ctx);
	const own = track.modules.map(({ moduleId }) => moduleId);
	const steps = await planModules(ctx, track, [...new Set([...own, ...chosen, ...track.electives])]);
	const modules = steps.filter(({ id }) => own.includes(id) || chosen.includes(id));
	const dueOf = ({ id }: ModuleStep) => dueOfModule(id, own.includes(id), due);
	const practice = await planPractice(ctx, track);
	const next = withPractice(nextStep(byDueDay(modules, dueOf), ctx.clock.now()), practice);
	const open = modules.filter((step) => step.state !== 'in-preparation');
	const left = open.filter((step) => step.state !== 'done');
	const minutesLeft = workMinutes({
		lessons: left.flatMap((step) => step.lessons.filter((lesson) => !lesson.isFinished)).reduce(addMinutes, 0),
		items: left.filter(({ quiz }) => quiz.right === null).reduce((sum, { quiz }) => sum + quiz.items, 0),
		talks: practice?.left ?? 0
	});
	return {
		minutes: trackMinutes(ctx.catalogue, track),
		minutesLeft,
		title: track.title,
		modules,
		electives: steps.filter((step) => !modules.includes(step)),
		lessons: open.reduce((sum, step) => sum + step.lessons.length, 0),
		finished: open.reduce((sum, step) => sum + step.finished, 0),
		next,
		practice,
		due,
		nextDueOn: 'module' in next ? dueOf(next.module) : null
	};
}

function addMinutes(sum: number, { minutes }: Pick<LessonStep, 'minutes'>): number {
	return sum + minutes;
}

/** One module as this learner has it, whether in the track or an elective. */
export async function planModule(ctx: Planning, module: Module): Promise<ModuleStep> {
	const [step] = await planModules(ctx, getTrack(ctx.catalogue, ctx.actor.role), [module.id]);
	return step!;
}

async function planModules(ctx: Planning, track: Track, moduleIds: string[]): Promise<ModuleStep[]> {
	const { accountId, jurisdiction } = ctx.actor;
	const taken = moduleIds.flatMap((id) => {
		const module = ctx.catalogue.modules.find((candidate) => candidate.id === id);
		if (!module) return [];
		const scope = scopeFor(track.modules, id);
		const lessons = lessonsInScope(module, scope);
		return [{ module, scope, lessons, place: modulePlace(lessons, jurisdiction) }];
	});
	const wanted = taken.map(({ module, scope, place }) => ({ moduleId: module.id, scope, jurisdiction: place }));
	const [completions, quizzes] = await Promise.all([
		listLessonCompletions(ctx.db.read, accountId),
		findQuizRecords(ctx.db.read, accountId, wanted, ctx.clock.now())
	]);
	return taken.map(({ module, scope, lessons }) => {
		const steps = lessons.map((lesson): LessonStep => {
			const place = placeOf(lesson, jurisdiction);
			const isFinished = completions.some((done) => done.lessonId === lesson.id && done.jurisdiction === place);
			const { id, slug, title, minutes, isVariant } = lesson;
			return { id, slug, title, minutes, isVariant, isFinished };
		});
		return toModuleStep(module, scope, steps, quizzes.get(module.id)!);
	});
}

function toModuleStep(module: Module, scope: ModuleStep['scope'], lessons: LessonStep[], quiz: QuizRecord): ModuleStep {
	const finished = lessons.filter((lesson) => lesson.isFinished).length;
	const { id, number, slug, title, purpose, status } = module;
	const state = moduleState({ status, lessons: lessons.length, finished, hasPassed: quiz.pass !== null });
	const { attempts, failures, pass, restsUntil } = quiz;
	return {
		id,
		number,
		slug,
		title,
		purpose,
		scope,
		state,
		lessons,
		finished,
		minutes: lessons.reduce(addMinutes, 0),
		quiz: {
			items: module.quiz[scope],
			attempts,
			failures,
			right: pass?.rightItems ?? null,
			of: pass?.items ?? null,
			restsUntil
		}
	};
}
