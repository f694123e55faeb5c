import { fail, redirect } from '@sveltejs/kit';
import { inLanguage, localise } from '#lib/base/language.ts';
import { problemOf } from '#lib/identity/refusals.ts';
import { suggestPassphrase } from '#lib/identity/suggest-passphrase.ts';
import { getTrack } from '#lib/server/curriculum/index.ts';
import * as identity from '#lib/server/identity/index.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { parseForm, readFields } from '#lib/server/platform/parse-form.ts';
import { findMyAddress } from '#lib/server/reminders/index.ts';
import { wordsOf } from '#lib/ui/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { actor, language } = ctx;
		const isSelfStudy = actor.institute.kind === 'self-study';
		return {
			notice: new Map(Object.entries(wordsOf(language).account.done)).get(event.url.searchParams.get('done') ?? ''),
			profile: {
				institute: inLanguage(actor.institute.name, language),
				signInCode: await institutes.findHomeCode(ctx),
				role: actor.role,
				jurisdiction: actor.jurisdiction,
				language: actor.language,
				gender: actor.gender
			},
			isSelfStudy,
			options: institutes.postingOptions(ctx.catalogue, language),
			sessions: await identity.listMySessions(ctx),
			views: (await institutes.listViewsOfMe(ctx)).map(({ role, ...view }) => ({
				...view,
				roleName: inLanguage(getTrack(ctx.catalogue, role).roleName, language)
			})),
			reminders: await findMyAddress(ctx),
			suggestion: suggestPassphrase(),
			recoveryCodesLeft: isSelfStudy ? await identity.countRecoveryCodes(ctx) : 0
		};
	});

export const actions: Actions = {
	language: async (event) => {
		const ctx = guard(event);
		const input = await parseForm(identity.languageInput, event.request);
		if (!input.ok) return fail(400, { problems: input.problems });
		await identity.changeLanguage(ctx, input.value.language);
		redirect(303, localise(input.value.language, '/account?done=language'));
	},
	gender: async (event) => {
		const ctx = guard(event);
		const input = await parseForm(identity.genderInput, event.request);
		if (!input.ok) return fail(400, { problems: input.problems });
		await identity.changeGender(ctx, input.value.gender);
		return done(ctx, 'gender');
	},
	posting: async (event) => {
		const ctx = guard(event);
		const input = await parseForm(institutes.postingInput, event.request);
		if (!input.ok) return fail(400, { problems: input.problems });
		const outcome = await institutes.changePosting(ctx, input.value);
		if (!outcome.ok) return fail(409, { problems: problemOf(outcome.reason) });
		return done(ctx, 'posting');
	},
	passphrase: async (event) => {
		const ctx = guard(event);
		const input = await parseForm(identity.changePassphraseInput, event.request);
		if (!input.ok) return fail(400, { problems: input.problems });
		const { passphrase, new_passphrase: newPassphrase } = input.value;
		const outcome = await identity.changePassphrase(ctx, { passphrase, newPassphrase });
		if (!outcome.ok) return fail(409, { problems: problemOf(outcome.reason) });
		return done(ctx, 'passphrase');
	},
	endSession: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const fields = new Map(await readFields(event.request));
			await identity.endMySession(ctx, fields.get('session') ?? '');
			return done(ctx, 'session');
		}),
	endOthers: async (event) => {
		const ctx = guard(event);
		await identity.endOtherSessions(ctx);
		return done(ctx, 'others');
	},
	signOutEverywhere: async (event) => {
		const ctx = guard(event);
		await identity.signOutEverywhere(ctx);
		event.cookies.delete(identity.cookieNames(ctx.config).session, { path: '/' });
		redirect(303, localise(ctx.language, '/'));
	},
	/** Answers with the codes themselves: they are shown this once and kept nowhere. */
	recoveryCodes: async (event) => {
		const ctx = guard(event);
		if (ctx.actor.institute.kind !== 'self-study') return fail(409, { problems: problemOf('not-self-study') });
		return { codes: await identity.renewRecoveryCodes(ctx) };
	}
};

function done(ctx: SignedIn, what: string): never {
	redirect(303, localise(ctx.language, `/account?done=${what}`));
}
