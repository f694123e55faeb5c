import { uuidv7 } from '#lib/base/ids.ts';
import type { Module, Track } from '#lib/curriculum/types.ts';
import { findModuleById, lessonsInScope } from '../curriculum/index.ts';
import type { Learner } from '../institutes/index.ts';
import { listLessonCompletions } from '../learning/index.ts';
import type { Context } from '../platform/context.ts';
import { emit, type Unit } from '../platform/unit-of-work.ts';
import { makeCertificateCode } from './certificate-code.ts';
import { insertCertificateOnce, type Certificate } from './repository.ts';

export type Award = Pick<
	Certificate,
	'kind' | 'subjectId' | 'scope' | 'jurisdiction' | 'role' | 'cycle' | 'expiresOn'
> & {
	title: Module['title'];
	modules: Module[];
	lessons: Module['lessons'];
};

export function moduleAward(
	module: Module,
	given: Pick<Award, 'scope' | 'jurisdiction' | 'role' | 'cycle' | 'expiresOn'>
): Award {
	const lessons = given.scope === 'track' ? [] : lessonsInScope(module, given.scope);
	return { kind: 'module', subjectId: module.id, title: module.title, modules: [module], lessons, ...given };
}

/** For the track, over those of its modules that were completed. */
export function trackAward(
	{ catalogue }: Context,
	track: Track,
	moduleIds: readonly string[],
	given: Pick<Award, 'jurisdiction' | 'cycle' | 'expiresOn'>
): Award {
	const taken = track.modules.flatMap(({ moduleId, scope }) => {
		const module = moduleIds.includes(moduleId) ? findModuleById(catalogue, moduleId) : null;
		return module ? [{ module, lessons: lessonsInScope(module, scope) }] : [];
	});
	return {
		kind: 'track',
		subjectId: track.id,
		scope: 'track',
		role: track.role,
		title: track.title,
		modules: taken.map(({ module }) => module),
		lessons: taken.flatMap(({ lessons }) => lessons),
		...given
	};
}

/** One for each learner, subject, scope, place and cycle, however often this is called. */
export async function issue(unit: Unit, ctx: Context, learner: Learner, track: Track, award: Award): Promise<void> {
	const { title, modules, lessons, ...certificate } = award;
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
		...certificate,
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
		issuedAt: unit.at
	});
	if (isNew) await emit(unit, 'certificate.issued', { certificateId: id });
}
