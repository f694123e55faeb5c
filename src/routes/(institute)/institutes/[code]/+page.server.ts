import { countNeeds, firstNeed, layOutTree } from '#lib/server/insight/index.ts';
import { deskDoors, listNodesBelow, openDesk } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { institute } = await openDesk(ctx, event.params.code, deskDoors.people);
		const needs = await countNeeds(ctx, institute);
		const tree = await layOutTree(ctx, await listNodesBelow(ctx, institute));
		return { needs, first: firstNeed(needs), below: tree.filter(({ depth }) => depth > 0), at: ctx.clock.now() };
	});
