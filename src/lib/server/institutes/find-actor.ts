import type { Session } from '../identity/index.ts';
import type { Actor, Context } from '../platform/context.ts';
import { findCurrentPosting, listGrants } from './repository.ts';

/** Who is asking, with place of duty and permissions. People of the demo world do not exist in production. */
export async function findActor({ db, config }: Context, session: Session): Promise<Actor | null> {
	if (session.isDemo && config.mode === 'production') return null;
	const { id: sessionId, accountId, name, serviceNumber, language, gender, isDemo } = session;
	const [posting, grants] = await Promise.all([findCurrentPosting(db.read, accountId), listGrants(db.read, accountId)]);
	return posting && { accountId, sessionId, name, serviceNumber, language, gender, isDemo, ...posting, grants };
}
