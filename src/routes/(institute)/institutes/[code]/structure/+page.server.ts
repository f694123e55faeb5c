import { layOutTree, listAdministrators } from '#lib/server/insight/index.ts';
import { deskDoors, listNodesBelow, mayAppoint, mayMoveAway, openDesk } from '#lib/server/institutes/index.ts';
import { kindsBelow } from '#lib/institutes/kinds.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { wordsOf } from '#lib/ui/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { institute } = await openDesk(ctx, event.params.code, deskDoors.tree);
		const { grants } = ctx.actor;
		const done = event.url.searchParams.get('done') ?? '';
		return {
			notice: new Map(Object.entries(wordsOf(ctx.language).desk.done)).get(done),
			tree: await layOutTree(ctx, await listNodesBelow(ctx, institute)),
			administrators: await listAdministrators(ctx, institute),
			name: institute.name,
			mayAdd: kindsBelow(institute.kind).length > 0,
			mayMove: mayMoveAway(grants, institute.path),
			mayAppoint: mayAppoint(grants, institute.path)
		};
	});
