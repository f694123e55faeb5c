import { dayOf } from '#lib/base/dates.ts';
import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { Grant } from '#lib/institutes/types.ts';
import type { Session } from '../identity/index.ts';
import type { Actor, Context } from '../platform/context.ts';
import { findCurrentPosting, listGrants } from './repository.ts';

/** Who is asking, with place of duty and permissions. People of the demo world do not exist in production. */
export async function findActor({ db, config, clock }: Context, session: Session): Promise<Actor | null> {
	if (session.isDemo && config.mode === 'production') return null;
	const { id: sessionId, accountId, name, serviceNumber, language, gender, isDemo } = session;
	const [posting, held] = await Promise.all([
		findCurrentPosting(db.read, accountId),
		listGrants(db.read, accountId, dayOf(clock.now()))
	]);
	if (!posting) return null;
	const grants = held.filter((grant) => isHeldAt(posting.institute.path, grant));
	return { accountId, sessionId, name, serviceNumber, language, gender, isDemo, ...posting, grants };
}

/** A delegate looks on while they serve there; every other permission goes with the person until it is ended. */
function isHeldAt(place: string, { permission, institutePath }: Grant): boolean {
	return permission !== 'delegate' || isAtOrBelow(place, institutePath);
}
