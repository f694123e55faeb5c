import { asc, eq, isNull } from 'drizzle-orm';
import type { Context, DomainEvent } from './context.ts';

const MOST_AT_ONCE = 10_000;

export async function listUndelivered({ db: { read } }: Pick<Context, 'db'>): Promise<DomainEvent[]> {
	const { domainEvents } = read.t;
	return read
		.select({ id: domainEvents.id, name: domainEvents.name, payload: domainEvents.payload })
		.from(domainEvents)
		.where(isNull(domainEvents.deliveredAt))
		.orderBy(asc(domainEvents.raisedAt), asc(domainEvents.id))
		.limit(MOST_AT_ONCE);
}

export async function markDelivered({ db, clock }: Pick<Context, 'db' | 'clock'>, id: string): Promise<void> {
	await db.write(async (tx) => {
		await tx.update(tx.t.domainEvents).set({ deliveredAt: clock.now() }).where(eq(tx.t.domainEvents.id, id));
	});
}
