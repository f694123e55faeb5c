import { viewBoard } from '#lib/server/insight/index.ts';
import { deskDoors, mayEnter, openDesk } from '#lib/server/institutes/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { institute, permissions } = await openDesk(ctx, event.params.code, deskDoors.boards);
		const mayCount = mayEnter(permissions, deskDoors.tree);
		const { code, name } = institute;
		return { board: await viewBoard(ctx, institute), institute: { code, name }, mayCount, width: 'wide' };
	});
