import type { SignedIn } from '../platform/context.ts';
import { listSessions } from './repository.ts';

export type MySession = { id: string; device: string; isShared: boolean; startedAt: Date; isThis: boolean };

/** Where I am signed in at present, the newest first. */
export async function listMySessions({ db, clock, actor }: SignedIn): Promise<MySession[]> {
	const rows = await listSessions(db.read, actor.accountId, clock.now());
	return rows.map(({ id, device, isShared, createdAt }) => ({
		id,
		device,
		isShared,
		startedAt: createdAt,
		isThis: id === actor.sessionId
	}));
}
