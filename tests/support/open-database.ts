/** Opens and migrates the database of a folder, then closes it. Migrations are read below the current folder. */
import { openDatabase } from '#lib/server/platform/db/database.ts';

const db = await openDatabase({ databaseUrl: null, dataDir: process.argv[2]!, databasePool: 1 });
await db.close();
