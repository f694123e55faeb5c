import { addDays, addMonths, dayOf } from '#lib/base/dates.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import type { Module, Track } from '#lib/curriculum/types.ts';
import { findPracticeNeed } from '../assessment/index.ts';
import { getTrack, lessonsInScope } from '../curriculum/index.ts';
import { findLearner, type Learner } from '../institutes/index.ts';
import { getModuleCompletion, listLessonCompletions, listModuleCompletions } from '../learning/index.ts';
import type { Context } from '../platform/context.ts';
import { emit, unitOfWork, type Unit } from '../platform/unit-of-work.ts';
import { makeCertificateCode } from './certificate-code.ts';
import { insertCertificateOnce, type Certificate } from './repository.ts';
import { coversTrack } from './covers-track.ts';

type Award = Pick<Certificate, 'kind' | 'subjectId' | 'scope' | 'jurisdiction'> & {
	title: Module['title'];
	modules: Module[];
	lessons: Module['lessons'];
};

/** A module was completed: its certificate, and the track's where that was the last one missing. However often this is called. */
export async function issueCertificates(ctx: Context, payload: Record<string, string>): Promise<void> {
	const completion = await getModuleCompletion(ctx.db.read, payload.completionId!);
	const learner = await findLearner(ctx.db.read, completion.learnerId);
	const module = ctx.catalogue.modules.find(({ id }) => id === completion.moduleId);
	if (!learner || !module) return;
	const track = getTrack(ctx.catalogue, learner.role);

	await unitOfWork(ctx, async (unit) => {
		const { scope, jurisdiction } = completion;
		const lessons = lessonsInScope(module, scope);
		await issue(unit, ctx, learner, track, {
			kind: 'module',
			subjectId: module.id,
			scope,
			jurisdiction,
			title: module.title,
			modules: [module],
			lessons
		});
		await issueTrack(unit, ctx, learner, track);
	});
}

/** A practice talk was finished: the certificate of the track may have waited for it. */
export async function issueAfterPractice(ctx: Context, payload: Record<string, string>): Promise<void> {
	const learner = await findLearner(ctx.db.read, payload.learnerId!);
	if (!learner) return;
	await unitOfWork(ctx, (unit) => issueTrack(unit, ctx, learner, getTrack(ctx.catalogue, learner.role)));
}

async function issueTrack(unit: Unit, ctx: Context, learner: Learner, track: Track): Promise<void> {
	const completions = await listModuleCompletions(unit, learner.accountId);
	if (!coversTrack(ctx.catalogue, track, completions, learner.jurisdiction)) return;
	const practice = await findPracticeNeed(unit, ctx.catalogue, track, learner.accountId);
	if (practice.isMet) await issue(unit, ctx, learner, track, trackAward(ctx, track, learner));
}

function trackAward({ catalogue }: Context, track: Track, learner: Learner): Award {
	const modules = track.modules.map(({ moduleId }) => catalogue.modules.find(({ id }) => id === moduleId)!);
	const lessons = track.modules.flatMap(({ scope }, index) => lessonsInScope(modules[index]!, scope));
	return {
		kind: 'track',
		subjectId: track.id,
		scope: 'track',
		jurisdiction: learner.jurisdiction,
		title: track.title,
		modules,
		lessons
	};
}

async function issue(unit: Unit, ctx: Context, learner: Learner, track: Track, award: Award): Promise<void> {
	const { kind, subjectId, scope, jurisdiction, title, modules, lessons } = award;
	const read = await listLessonCompletions(unit, learner.accountId);
	const versions = Object.fromEntries(
		read
			.filter((done) => lessons.some((lesson) => lesson.id === done.lessonId))
			.map((done) => [done.lessonId, done.lessonVersion])
	);
	const id = uuidv7(unit.at);
	const isNew = await insertCertificateOnce(unit, {
		id,
		code: makeCertificateCode(),
		learnerId: learner.accountId,
		kind,
		subjectId,
		scope,
		jurisdiction,
		role: learner.role,
		cycle: 1,
		facts: {
			name: learner.name,
			serviceNumber: learner.serviceNumber,
			institute: learner.institute.name,
			title,
			roleName: track.roleName,
			lessons: lessons.length,
			quizzes: modules.length,
			isFirstContactOnly: track.isFirstContactOnly,
			isDemo: learner.isDemo,
			lawCheckedOn: ctx.catalogue.lawCheckedOn,
			versions
		},
		issuedAt: unit.at,
		expiresOn: addDays(addMonths(dayOf(unit.at), track.validityMonths), -1)
	});
	if (isNew) await emit(unit, 'certificate.issued', { certificateId: id });
}
