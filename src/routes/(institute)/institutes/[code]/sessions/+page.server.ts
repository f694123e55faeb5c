import { listSessions } from '#lib/server/learning/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { wordsOf } from '#lib/ui/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { mayEdit, sessions } = await listSessions(ctx, event.params.code);
		const done = event.url.searchParams.get('done') ?? '';
		return { notice: new Map(Object.entries(wordsOf(ctx.language).sessions.done)).get(done), mayEdit, sessions };
	});
