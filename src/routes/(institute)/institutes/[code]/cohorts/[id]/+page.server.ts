import { fail, redirect } from '@sveltejs/kit';
import { inLanguage, localise } from '#lib/base/language.ts';
import { viewCohort } from '#lib/server/insight/index.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import { findByNumbers, searchPeople } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import { wordsOf } from '#lib/ui/words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { language, catalogue } = ctx;
		const { desk, cohort, mayEdit, ...viewed } = await viewCohort(ctx, event.params.code, event.params.id);
		const asked = event.url.searchParams;
		const search = mayEdit ? (asked.get('q') ?? '').slice(0, 80) : '';
		const isIn = new Set(viewed.members.map(({ learnerId }) => learnerId));
		const found = search ? await searchPeople(ctx.db.read, desk.institute, search) : [];
		return {
			notice: new Map(Object.entries(wordsOf(language).cohorts.done)).get(asked.get('done') ?? ''),
			cohort: { id: cohort.id, name: cohort.name, isClosed: cohort.closedAt !== null },
			mayEdit,
			...viewed,
			mayReport: institutes.mayEnter(desk.permissions, institutes.deskDoors.boards),
			search,
			found: found.map(({ accountId, name, serviceNumber }) => ({
				accountId,
				name,
				serviceNumber,
				isIn: isIn.has(accountId)
			})),
			roleNames: Object.fromEntries(
				catalogue.tracks.map(({ role, roleName }) => [role, inLanguage(roleName, language)])
			)
		};
	});

export const actions: Actions = {
	/** Changes nothing: shows who would be added. */
	preview: (event) =>
		answer(async () => {
			const { ctx, code, id } = await open(event);
			const input = await parseForm(institutes.numbersInput, event.request);
			if (!input.ok) return fail(400, { problems: input.problems, values: input.values });
			const { desk, members } = await viewCohort(ctx, code, id);
			const { found, notFound, ambiguous } = await findByNumbers(ctx.db.read, desk.institute, input.value.numbers);
			const present = new Set(members.map(({ learnerId }) => learnerId));
			const add = found.filter(({ accountId }) => !present.has(accountId));
			const preview = {
				add: add.map(({ name, serviceNumber }) => ({ name, serviceNumber })),
				already: found.length - add.length,
				notFound,
				ambiguous
			};
			return { preview, values: input.values };
		}),
	add: (event) =>
		answer(async () => {
			const { ctx, code, id, desk } = await open(event);
			const input = await parseForm(institutes.numbersInput, event.request);
			if (!input.ok) return fail(400, { problems: input.problems, values: input.values });
			const { found } = await findByNumbers(ctx.db.read, desk.institute, input.value.numbers);
			const ids = found.map(({ accountId }) => accountId);
			const outcome = await institutes.addMembers(ctx, code, id, ids);
			if (!outcome.ok) return fail(409, { problems: { form: 'cohortClosed' }, values: input.values });
			return done(event, ctx, 'added');
		}),
	addOne: (event) =>
		answer(async () => {
			const { ctx, code, id } = await open(event);
			const outcome = await institutes.addMembers(ctx, code, id, [await personIn(event)]);
			if (!outcome.ok) return fail(409, { problems: { form: 'cohortClosed' } });
			return done(event, ctx, 'added');
		}),
	remove: (event) => change(event, 'removed', institutes.removeMember),
	addInstructor: (event) => change(event, 'instructor', institutes.addInstructor),
	removeInstructor: (event) => change(event, 'instructor', institutes.removeInstructor),
	rename: (event) =>
		answer(async () => {
			const { ctx, code, id } = await open(event);
			const input = await parseForm(institutes.cohortNameInput, event.request);
			if (!input.ok) return fail(400, { problems: input.problems, values: input.values });
			await institutes.renameCohort(ctx, code, id, input.value.name);
			return done(event, ctx, 'renamed');
		}),
	close: (event) => change(event, 'closed', institutes.closeCohort),
	reopen: (event) => change(event, 'reopened', institutes.reopenCohort)
};

async function open(event: RequestEvent) {
	const ctx = guard(event);
	const { code, id } = event.params;
	return { ctx, code, id, ...(await institutes.openCohort(ctx, code, id, institutes.cohortEditors)) };
}

type Change = (ctx: SignedIn, code: string, id: string, person: string) => Promise<void>;

function change(event: RequestEvent, what: string, work: Change): Promise<never> {
	return answer(async () => {
		const { ctx, code, id } = await open(event);
		await work(ctx, code, id, await personIn(event));
		return done(event, ctx, what);
	});
}

async function personIn({ request }: RequestEvent): Promise<string> {
	const input = await parseForm(institutes.personInput, request);
	return input.ok ? input.value.person : '';
}

function done({ params }: RequestEvent, ctx: SignedIn, what: string): never {
	redirect(303, localise(ctx.language, `/institutes/${params.code}/cohorts/${params.id}?done=${what}`));
}
