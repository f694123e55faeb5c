import { layOutTree } from '#lib/server/insight/index.ts';
import { listReachedNodes } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer, NotFound } from '#lib/server/platform/http.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		if (ctx.actor.grants.length === 0) throw new NotFound('institutes');
		return { tree: await layOutTree(ctx, await listReachedNodes(ctx)) };
	});
