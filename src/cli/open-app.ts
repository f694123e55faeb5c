import { pathToFileURL } from 'node:url';
import { buildCatalogue, readContentFolder } from '#lib/server/curriculum/index.ts';
import { createApp, type App } from '#lib/server/app.ts';
import { parseConfig } from '#lib/server/platform/config.ts';
import { createLogger } from '#lib/server/platform/logger.ts';

/** The app as a command needs it: the content of the working folder, and the log beside the output. */
export async function openApp(): Promise<App> {
	const log = createLogger((line) => process.stderr.write(`${line}\n`));
	return createApp({ config: parseConfig(process.env), catalogue: buildCatalogue(readContentFolder('content')), log });
}

/** Runs a command on the opened app. What goes wrong is said in words; a refusal is thrown as an Error. */
export async function runCommand(work: (app: App) => Promise<void>): Promise<void> {
	try {
		const app = await openApp();
		try {
			await work(app);
		} finally {
			await app.close();
		}
	} catch (problem) {
		console.error(problem instanceof Error ? problem.message : String(problem));
		process.exitCode = 1;
	}
}

/** True where the file was started by hand, false where a test imported it. */
export function isCommand(url: string): boolean {
	return process.argv[1] !== undefined && url === pathToFileURL(process.argv[1]).href;
}
