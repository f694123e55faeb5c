/**
 * Writes rows one after another and says each id only after its commit: what it said must survive whatever happens next.
 * node --import tsx tests/support/keep-writing.ts <folder>
 */
import { uuidv7 } from '#lib/base/ids.ts';
import { openDatabase } from '#lib/server/platform/db/database.ts';

const db = await openDatabase({ databaseUrl: null, dataDir: process.argv[2]!, databasePool: 1 });
for (;;) {
	const ids = [uuidv7(), uuidv7()];
	await db.write(async (tx) => {
		for (const id of ids)
			await tx
				.insert(tx.t.domainEvents)
				.values({ id, name: 'row.written', payload: { pair: ids[0]! }, raisedAt: new Date(), deliveredAt: null });
	});
	process.stdout.write(`${ids.join('\n')}\n`);
}
