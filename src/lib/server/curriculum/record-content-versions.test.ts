import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Catalogue, Lesson, Module, Question } from '#lib/curriculum/types.ts';
import type { Context } from '../platform/context.ts';
import { openDatabase } from '../platform/db/database.ts';
import { recordContentVersions } from './record-content-versions.ts';

const item = { id: 'Q-010101', version: 'aaaaaaaaaaaa', stem: { en: 'What is first?' } } as Question;

function catalogueWith(version: string): Catalogue {
	const lesson = { id: 'L-0101', version, title: { en: 'First' }, checks: [] as Question[] } as Lesson;
	const modules = [{ lessons: [lesson], items: [item] } as unknown as Module];
	const [scenarios, cases, exercises, provisions] = [new Map(), new Map(), new Map(), new Map()];
	return { modules, scenarios, cases, exercises, provisions, bench: [] as Catalogue['bench'] } as Catalogue;
}

test('keeps each version once, however often the server starts', async () => {
	const dataDir = mkdtempSync(join(tmpdir(), 'rahbar-'));
	const db = await openDatabase({ databaseUrl: null, dataDir, databasePool: 1 });
	const start = (version: string, at: string) =>
		recordContentVersions({
			db,
			catalogue: catalogueWith(version),
			clock: { now: () => new Date(at) },
			afterCommit: async () => undefined
		} as unknown as Context);

	await start('111111111111', '2026-11-22T00:00:00Z');
	await start('111111111111', '2026-11-23T00:00:00Z');
	await start('222222222222', '2026-11-24T00:00:00Z');
	const rows = await db.read.select().from(db.read.t.contentVersions).orderBy(db.read.t.contentVersions.firstServedAt);
	expect(
		rows.map(({ contentId, version, firstServedAt }) => [contentId, version, firstServedAt.toISOString().slice(0, 10)])
	).toEqual(
		expect.arrayContaining([
			['L-0101', '111111111111', '2026-11-22'],
			['Q-010101', 'aaaaaaaaaaaa', '2026-11-22'],
			['L-0101', '222222222222', '2026-11-24']
		])
	);
	expect(rows).toHaveLength(3);
	await db.close();
	rmSync(dataDir, { recursive: true });
});
