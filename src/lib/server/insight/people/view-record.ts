import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { Bilingual } from '#lib/base/language.ts';
import type { Institute } from '#lib/institutes/types.ts';
import type { Catalogue } from '#lib/curriculum/types.ts';
import { listCertificatesOf } from '../../credentials/index.ts';
import { findLessonById, findModuleById, getTrack } from '../../curriculum/index.ts';
import {
	listAttended,
	listCyclesOf,
	listDueWindows,
	listLessonCompletions,
	listModuleCompletions,
	listWaivers,
	planTrack
} from '../../learning/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { getPersonWithin, listAttempts, listPostings } from './repository.ts';
import { standsIn } from './stands-in.ts';

/** Who it is: what the list of people tells anyway. */
export async function viewPerson({ db, clock, catalogue }: SignedIn, { path }: Pick<Institute, 'path'>, id: string) {
	const { person, instituteEn, instituteUr } = await getPersonWithin(db.read, id, path);
	return {
		...person,
		roleName: getTrack(catalogue, person.role).roleName,
		institute: { en: instituteEn, ur: instituteUr },
		standing: standsIn(person, clock.now())
	};
}

/**
 * One person's whole record: what was completed in which version, when, and by which evidence. Ask `isRecordOpen`
 * first. Places beyond the actor's reach are not named, though the posting is told.
 */
export async function viewRecord(ctx: SignedIn, institute: Pick<Institute, 'path'>, id: string) {
	const person = await viewPerson(ctx, institute, id);
	const { role, jurisdiction } = person;
	const [plan, lessons, modules, attempts, postings, certificates, cycles, windows, waivers, sessions] =
		await Promise.all([
			planTrack({ ...ctx, actor: { accountId: id, role, jurisdiction } }),
			listLessonCompletions(ctx.db.read, id),
			listModuleCompletions(ctx.db.read, id),
			listAttempts(ctx.db.read, id),
			listPostings(ctx.db.read, id),
			listCertificatesOf(ctx, id),
			listCyclesOf(ctx.db.read, [id]),
			listDueWindows(ctx, [id]),
			listWaivers(ctx, id),
			listAttended(ctx, id)
		]);
	const reached = (path: string) => ctx.actor.grants.some((grant) => isAtOrBelow(path, grant.institutePath));
	return {
		person,
		modules: plan.modules.map((module) => ({
			...module,
			completedAt: latest(modules.filter(({ moduleId }) => moduleId === module.id).map((done) => done.completedAt))
		})),
		lessons: lessons
			.map((done) => ({ ...done, title: titleOfLesson(ctx.catalogue, done.lessonId) }))
			.sort((one, other) => one.completedAt.getTime() - other.completedAt.getTime()),
		attempts: attempts.map((attempt) => ({ ...attempt, title: titleOfAttempt(ctx.catalogue, attempt) })),
		postings: postings.map(({ nameEn, nameUr, path, ...posting }) => ({
			...posting,
			roleName: getTrack(ctx.catalogue, posting.role).roleName,
			institute: reached(path) ? { en: nameEn, ur: nameUr } : null
		})),
		cycles: cycles.map((cycle) => ({
			...cycle,
			roleName: getTrack(ctx.catalogue, cycle.role).roleName,
			/** Only of the present one. */
			standing: windows.get(id)?.id === cycle.id ? windows.get(id)!.standing : null
		})),
		waivers,
		sessions,
		certificates: certificates.map((certificate) => ({
			code: certificate.code,
			title: certificate.title,
			status: certificate.status,
			issuedOn: certificate.issuedOn,
			expiresOn: certificate.expiresOn
		}))
	};
}

function latest(instants: Date[]): Date | null {
	return instants.length > 0 ? new Date(Math.max(...instants.map((at) => at.getTime()))) : null;
}

/** A lesson may have left the curriculum since: then its id stands for it. */
function titleOfLesson(catalogue: Catalogue, id: string): Bilingual {
	return findLessonById(catalogue, id)?.title ?? { en: id };
}

/** Of the module, or of the track that it renews. */
function titleOfAttempt(catalogue: Catalogue, { moduleId: id }: { moduleId: string }): Bilingual {
	return (findModuleById(catalogue, id) ?? catalogue.tracks.find((track) => track.id === id))?.title ?? { en: id };
}
