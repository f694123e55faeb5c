import { redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import { viewPerson, viewRecord } from '#lib/server/insight/index.ts';
import { deskDoors, isRecordOpen, openDesk, openRecord } from '#lib/server/institutes/index.ts';
import { waiverKeepers } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { sayWhat } from '../../assignments/describe-work.ts';
import type { Actions, PageServerLoad } from './$types';

/** Shown to those who opened it in the last half day; to others a page that asks them to. Looking itself writes nothing. */
export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { institute, permissions } = await openDesk(ctx, event.params.code, deskDoors.record);
		const person = await viewPerson(ctx, institute, event.params.id);
		const isOpen = await isRecordOpen(ctx, person.learnerId);
		return {
			person,
			record: isOpen ? withWork(ctx, await viewRecord(ctx, institute, person.learnerId)) : null,
			mayExcuse: permissions.some((each) => (waiverKeepers as readonly string[]).includes(each)),
			mayPrint: permissions.some((each) => (deskDoors.slips as readonly string[]).includes(each)),
			at: ctx.clock.now()
		};
	});

/** What the assignments asked for that the person was excused from, in words. */
function withWork(ctx: SignedIn, { waivers, ...record }: Awaited<ReturnType<typeof viewRecord>>) {
	return {
		...record,
		waivers: waivers.map(({ subject, ...waiver }) => ({
			...waiver,
			subject: subject.kind === 'cycle' ? subject : { ...subject, what: sayWhat(ctx, subject.moduleIds) }
		}))
	};
}

export const actions: Actions = {
	open: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const { institute } = await openDesk(ctx, event.params.code, deskDoors.record);
			const { learnerId } = await viewPerson(ctx, institute, event.params.id);
			await openRecord(ctx, learnerId);
			redirect(303, localise(ctx.language, `/institutes/${institute.code}/people/${learnerId}`));
		})
};
