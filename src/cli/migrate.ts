/**
 * npm run db:migrate
 * Opens the database, which brings it to the present schema, checks it, and says where it is.
 */
import { runCommand } from './open-app.ts';

await runCommand(async (app) => {
	await app.db.ping();
	const { databaseUrl, dataDir } = app.config;
	const place = databaseUrl ? `PostgreSQL at ${new URL(databaseUrl).host}` : `SQLite in ${dataDir}`;
	console.log(`The database is ready: ${place}.`);
});
