import { version as build } from '$app/environment';
import { viewOperations } from '#lib/server/insight/index.ts';
import { listReachedNodes } from '#lib/server/institutes/index.ts';
import { answer } from '#lib/server/platform/http.ts';
import { version } from '../../../../package.json';
import type { PageServerLoad } from './$types';
import { guardOperator } from './guard-operator.ts';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guardOperator(event);
		const [root] = await listReachedNodes(ctx);
		const { modules, tracks, provisions } = ctx.catalogue;
		const open = modules.filter(({ status }) => status === 'available');
		return {
			operations: await viewOperations(ctx),
			root: root?.code ?? null,
			now: ctx.clock.now(),
			width: 'wide',
			release: {
				version,
				// Kit names a build by the instant at which it was made.
				builtAt: /^\d{13}$/.test(build) ? new Date(Number(build)) : null,
				counts: {
					modules: modules.length,
					open: open.length,
					lessons: open.reduce((sum, { lessons }) => sum + lessons.length, 0),
					tracks: tracks.length,
					provisions: provisions.size
				}
			}
		};
	});
