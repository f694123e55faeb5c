import type { Language } from '#lib/base/language.ts';
import type { Catalogue, Jurisdiction, Role } from '#lib/curriculum/types.ts';
import type { Gender } from '#lib/identity/gender.ts';
import type { Grant, Institute } from '#lib/institutes/types.ts';
import type { Chance, Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import type { Logger } from './logger.ts';

/** Who is asking. `role` and `jurisdiction` are those of the current posting. */
export type Actor = {
	accountId: string;
	sessionId: string;
	name: string;
	serviceNumber: string;
	language: Language;
	gender: Gender;
	institute: Institute;
	role: Role;
	jurisdiction: Jurisdiction;
	grants: Grant[];
	isDemo: boolean;
};

/** What the actor may see of other people: the subtrees of these institute paths (none: only oneself). */
export type VisibleScope = { accountId: string | null; institutePaths: string[] };

/** First argument of every use case. No ambient state besides it. */
export type Context<Who extends Actor | null = Actor | null> = {
	config: Config;
	db: Database;
	catalogue: Catalogue;
	clock: Clock;
	chance: Chance;
	log: Logger;
	requestId: string;
	language: Language;
	actor: Who;
	scope: VisibleScope;
	/** Random id of this browser, kept in a cookie: slows guessing per device without punishing an address. */
	deviceId: string;
	/** Events raised inside the current unit of work; handed to the wiring after the commit. */
	afterCommit: (events: DomainEvent[]) => Promise<void>;
};

export type SignedIn = Context<Actor>;

/** News that travels upwards between areas. `id` makes every handler idempotent. */
export type DomainEvent = { id: string; name: string; payload: Record<string, string> };
