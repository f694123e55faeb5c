import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mailer } from './types.ts';

/** Writes each message into a folder, for something else to take away. Written twice it is one file. */
export function fileMailer(folder: string): Mailer {
	return {
		send: async (message) => {
			await mkdir(folder, { recursive: true, mode: 0o700 });
			const file = join(folder, `${message.id}.json`);
			await writeFile(`${file}.part`, `${JSON.stringify(message, null, '\t')}\n`, { mode: 0o600 });
			await rename(`${file}.part`, file);
			return 'sent';
		}
	};
}
