import type { Language } from '#lib/base/language.ts';
import type { Catalogue } from '#lib/curriculum/types.ts';
import { recordContentVersions } from './curriculum/index.ts';
import { ensureSelfStudyInstitute } from './institutes/index.ts';
import { systemClock, type Chance, type Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import type { Actor, Context } from './platform/context.ts';
import { openDatabase, type Database } from './platform/db/database.ts';
import type { Logger } from './platform/logger.ts';
import { deliver } from './wiring.ts';

export type App = {
	config: Config;
	db: Database;
	catalogue: Catalogue;
	log: Logger;
	context(request: { requestId: string; language: Language; deviceId: string; actor: Actor | null }): Context;
	close(): Promise<void>;
};

type Parts = { config: Config; catalogue: Catalogue; log: Logger; clock?: Clock; chance?: Chance };

/** Opens everything once. The server, the commands and the tests all start here. */
export async function createApp({
	config,
	catalogue,
	log,
	clock = systemClock,
	chance = Math.random
}: Parts): Promise<App> {
	const db = await openDatabase(config);
	const app: App = {
		config,
		db,
		catalogue,
		log,
		context: ({ actor, ...request }) => {
			const ctx: Context = {
				config,
				db,
				catalogue,
				clock,
				chance,
				log,
				actor,
				scope: {
					accountId: actor?.accountId ?? null,
					institutePaths: actor?.grants.map((grant) => grant.institutePath) ?? []
				},
				afterCommit: (events) => deliver(ctx, events),
				...request
			};
			return ctx;
		},
		close: () => db.close()
	};
	const system = systemContext(app);
	await ensureSelfStudyInstitute(system);
	await recordContentVersions(system);
	return app;
}

/** A context for work that no person asked for: start-up, commands, jobs. */
export function systemContext(app: App): Context {
	return app.context({ requestId: 'system', language: 'en', deviceId: 'system', actor: null });
}
