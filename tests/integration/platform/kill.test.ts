import BetterSqlite3 from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROUNDS = 5;

test('a process killed while writing loses nothing that it acknowledged, and no half of a pair', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'rahbar-kill-'));
	const acknowledged: string[] = [];
	for (let round = 0; round < ROUNDS; round++) acknowledged.push(...(await writeAndKill(folder, 100 + round * 37)));
	expect(acknowledged.length).toBeGreaterThan(ROUNDS * 10);

	const db = new BetterSqlite3(join(folder, 'rahbar.sqlite'));
	const kept = new Set(db.prepare('select id from domain_events').pluck().all());
	expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
	expect(kept.size % 2).toBe(0);
	expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
	db.close();
	rmSync(folder, { recursive: true, force: true });
});

/** Kills the writer some milliseconds after its first acknowledgement; gives the ids that it had acknowledged. */
async function writeAndKill(folder: string, after: number): Promise<string[]> {
	const writer = spawn(process.execPath, ['--import', 'tsx', 'tests/support/keep-writing.ts', folder], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let said = '';
	writer.stdout.on('data', (chunk) => {
		if (said === '') setTimeout(() => writer.kill('SIGKILL'), after);
		said += chunk;
	});
	await new Promise((resolve) => writer.once('close', resolve));
	return said.split('\n').filter((line) => line.length === 36);
}
