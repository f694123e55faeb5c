import { viewSession } from '#lib/server/learning/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { sayContent } from '../../say-content.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { line: session, people } = await viewSession(ctx, event.params.code, event.params.id);
		return {
			session,
			teaches: sayContent(ctx, session.contentIds),
			people: people.map(({ id, name, serviceNumber }) => ({ id, name, serviceNumber }))
		};
	});
