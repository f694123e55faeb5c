import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSqlite } from '#lib/server/platform/db/sqlite.ts';

const lies = vi.hoisted(() => new Map<string, unknown>());

/** A SQLite on which some settings do not take: an odd file system, a build with other defaults. */
vi.mock('better-sqlite3', async (importOriginal) => {
	const { default: Real } = await importOriginal<{
		default: new (...given: unknown[]) => { pragma(text: string, options?: object): unknown };
	}>();
	return {
		default: class extends Real {
			override pragma(text: string, options?: object): unknown {
				return lies.has(text) ? lies.get(text) : super.pragma(text, options);
			}
		}
	};
});

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'rahbar-start-'))));
afterEach(() => {
	lies.clear();
	rmSync(folder, { recursive: true, force: true });
});

test('starts where acknowledged writes are safe', async () => {
	const db = await openSqlite(folder);
	await expect(db.ping()).resolves.toBeUndefined();
	await db.close();
});

test.each([
	['journal_mode', 'delete', 'journal_mode is delete, not wal'],
	['synchronous', 1, 'synchronous is 1, not FULL'],
	['foreign_keys', 0, 'foreign_keys is off'],
	['busy_timeout', 0, 'busy_timeout is 0']
])('refuses to start where %s is %s', async (name, value, sentence) => {
	lies.set(name, value);
	await expect(openSqlite(folder)).rejects.toThrow(sentence);
});

test('names everything that is wrong at once', async () => {
	lies.set('synchronous', 1).set('foreign_keys', 0);
	await expect(openSqlite(folder)).rejects.toThrow(/synchronous is 1, not FULL; foreign_keys is off/);
});

test('refuses to start where a migration broke a key', async () => {
	lies.set('foreign_key_check', [{ table: 'accounts' }]);
	await expect(openSqlite(folder)).rejects.toThrow('broke 1 foreign keys');
});
