import { AsyncLocalStorage } from 'node:async_hooks';
import { uuidv7 } from '#lib/base/ids.ts';
import type { Context, DomainEvent } from './context.ts';
import type { Transaction } from './db/database.ts';

/** A transaction that collects the news raised in it. */
export type Unit = Transaction & { raised: DomainEvent[]; at: Date };

/** The unit of work around this call, if any: a nested one joins its transaction and leaves the news to it. */
const around = new AsyncLocalStorage<Unit>();

/**
 * The only way to write. `work` runs in one transaction; its news is stored with it and handed to the wiring after the
 * commit. `work` may run twice on PostgreSQL: nothing outside the transaction may change inside it.
 */
export async function unitOfWork<Value>(
	ctx: Pick<Context, 'db' | 'clock' | 'afterCommit'>,
	work: (unit: Unit) => Promise<Value>
): Promise<Value> {
	const outer = around.getStore();
	if (outer) return work(outer);
	let raised: DomainEvent[] = [];
	const value = await ctx.db.write(async (tx) => {
		raised = [];
		const unit = Object.assign(Object.create(tx) as Transaction, { raised, at: ctx.clock.now() });
		return around.run(unit, () => work(unit));
	});
	if (raised.length > 0) await ctx.afterCommit(raised);
	return value;
}

/** Raises news with the change that caused it: both are stored, or neither. */
export async function emit(unit: Unit, name: string, payload: Record<string, string>): Promise<void> {
	const event = { id: uuidv7(), name, payload };
	await unit.insert(unit.t.domainEvents).values({ ...event, raisedAt: unit.at, deliveredAt: null });
	unit.raised.push(event);
}
