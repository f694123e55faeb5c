import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { dayOf } from '#lib/base/dates.ts';
import { localise } from '#lib/base/language.ts';
import { line } from '#lib/server/identity/index.ts';
import { cancelSession, editSession, markAttendance, viewSession } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { parseForm, readFields } from '#lib/server/platform/parse-form.ts';
import { wordsOf } from '#lib/ui/words.ts';
import { sayContent } from '../say-content.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const cancelInput = v.object({ reason: line('writeReason', 300) });
const problems = {
	cancelled: 'sessionCancelled',
	'not-yet': 'sessionNotYet',
	'too-many': 'sessionTooMany',
	'number-not-found': 'numbersNotFound',
	'nobody-listed': 'sessionNobody'
} as const;

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { line: session, people, mayEdit } = await viewSession(ctx, event.params.code, event.params.id);
		const done = event.url.searchParams.get('done') ?? '';
		return {
			notice: new Map(Object.entries(wordsOf(ctx.language).sessions.done)).get(done),
			session,
			teaches: sayContent(ctx, session.contentIds),
			people,
			mayEdit,
			isOpen: mayEdit && session.cancelled === null && session.heldOn <= dayOf(ctx.clock.now())
		};
	});

export const actions: Actions = {
	attendance: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const { code, id } = event.params;
			await editSession(ctx, code, id);
			const fields = await readFields(event.request);
			const all = (name: string) => fields.flatMap(([field, value]) => (field === name ? [value] : []));
			const late = (all('late')[0] ?? '').slice(0, 50_000);
			const sheet = { listed: all('listed'), absent: all('absent'), late };
			const outcome = await markAttendance(ctx, code, id, sheet);
			if (outcome.ok) return done(event, ctx, 'marked');
			const numbers = 'numbers' in outcome ? outcome.numbers.slice(0, 20).join(', ') : '';
			return fail(409, {
				problems: { late: problems[outcome.reason] },
				numbers,
				absent: sheet.absent,
				values: { late }
			});
		}),
	cancel: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const { code, id } = event.params;
			await editSession(ctx, code, id);
			const input = await parseForm(cancelInput, event.request);
			if (!input.ok) return fail(400, { problems: input.problems, values: input.values });
			const outcome = await cancelSession(ctx, code, id, input.value.reason);
			if (!outcome.ok) return fail(409, { problems: { reason: 'sessionMarked' }, values: input.values });
			return done(event, ctx, 'cancelled');
		})
};

function done({ params }: RequestEvent, ctx: SignedIn, what: string): never {
	redirect(303, localise(ctx.language, `/institutes/${params.code}/sessions/${params.id}?done=${what}`));
}
