import { and, asc, eq, isNull, lt } from 'drizzle-orm';
import type { Context, DomainEvent } from './context.ts';
import type { Reader } from './db/database.ts';

const MOST_AT_ONCE = 10_000;

/** The oldest news raised before an instant and not delivered. */
export async function listUndelivered(db: Reader, before: Date): Promise<DomainEvent[]> {
	const { domainEvents } = db.t;
	return db
		.select({ id: domainEvents.id, name: domainEvents.name, payload: domainEvents.payload })
		.from(domainEvents)
		.where(and(isNull(domainEvents.deliveredAt), lt(domainEvents.raisedAt, before)))
		.orderBy(asc(domainEvents.raisedAt), asc(domainEvents.id))
		.limit(MOST_AT_ONCE);
}

export async function countUndelivered(db: Reader, before: Date): Promise<number> {
	const { domainEvents } = db.t;
	return db.$count(domainEvents, and(isNull(domainEvents.deliveredAt), lt(domainEvents.raisedAt, before)));
}

export async function findEvent(db: Reader, id: string): Promise<(DomainEvent & { deliveredAt: Date | null }) | null> {
	const [event] = await db.select().from(db.t.domainEvents).where(eq(db.t.domainEvents.id, id));
	return event ?? null;
}

export async function markDelivered({ db, clock }: Pick<Context, 'db' | 'clock'>, id: string): Promise<void> {
	await db.write(async (tx) => {
		await tx.update(tx.t.domainEvents).set({ deliveredAt: clock.now() }).where(eq(tx.t.domainEvents.id, id));
	});
}
