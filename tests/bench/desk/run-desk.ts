/**
 * npm run bench -- desk 10000 100000 1000000: makes a world of 60 institutes of each size on both engines, and measures what a
 * desk waits for beside its bars. `sqlite` or `postgres` narrows to one engine.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { uuidv7 } from '#lib/base/ids.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { createApp, systemContext, type App } from '#lib/server/app.ts';
import { listLearners } from '#lib/server/institutes/index.ts';
import { refreshSummaries } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { openDatabase } from '#lib/server/platform/db/database.ts';
import { unitOfWork } from '#lib/server/platform/unit-of-work.ts';
import { testConfig } from '../../support/config.ts';
import { createDatabase, dropDatabase, startPostgres } from '../../support/postgres.js';
import { milliseconds, percentile, printTable } from '../table.js';
import { fullCatalogue } from './catalogue.ts';
import { postgresLoader, sqliteLoader } from './load-rows.ts';
import { makeWorld, type World } from './make-world.ts';
import { measureDesk, type Figures } from './measure-desk.ts';

const wanted = process.argv.slice(2);
const sizes = wanted.map(Number).filter((size) => size > 0);
const engines = (['sqlite', 'postgres'] as const).filter(
	(engine) => wanted.includes(engine) || !wanted.some((word) => word === 'sqlite' || word === 'postgres')
);
const log = { info: () => undefined, warn: console.warn, error: console.error };
const catalogue = fullCatalogue();

/** Milliseconds; 95 of 100 pages of people are to come sooner. */
const PAGE_BAR = 100;

console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}\n`);
for (const engine of engines) {
	const measured: { size: number; figures: Figures }[] = [];
	for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) {
		console.log(`${engine}, ${size} learners, load ${loadavg()[0]?.toFixed(1)}`);
		measured.push({ size, figures: await inWorld(engine, size, measureDesk) });
	}
	report(engine, measured);
}

async function inWorld<Value>(
	engine: 'sqlite' | 'postgres',
	learners: number,
	measure: (app: App, world: World, ctxAt: (institute: Institute) => SignedIn) => Promise<Value>
): Promise<Value> {
	const folder = mkdtempSync(join(tmpdir(), 'rahbar-bench-'));
	const server = engine === 'postgres' ? await startPostgres() : null;
	const name = `rahbar_bench_${learners}`;
	const url = server ? await createDatabase(server.url, name) : null;
	const config = testConfig(url ? { DATABASE_URL: url } : { DATA_DIR: folder });
	try {
		await (await openDatabase(config)).close(); // migrates
		const start = performance.now();
		const loader = url ? await postgresLoader(url) : sqliteLoader(folder);
		const world = await makeWorld(catalogue, loader, { learners, now: new Date(), rootId: uuidv7(), withRows: 2_000 });
		console.log(`  world made in ${Math.round((performance.now() - start) / 1000)} s`);
		const app = await createApp({ config, catalogue, log: log as never });
		try {
			await expectCounted(app, world);
			return await measure(app, world, (institute) => contextAt(app, institute, world));
		} finally {
			await app.close();
		}
	} finally {
		if (server) await dropDatabase(server.url, name);
		await server?.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The world is worth nothing where its counters are not what the program itself would have counted. */
async function expectCounted(app: App, { known }: World): Promise<void> {
	const ids = known.slice(0, 200).map(({ id }) => id);
	const ctx = systemContext(app);
	await unitOfWork(ctx, async (unit) => refreshSummaries(unit, ctx, await listLearners(unit, ids)));
	const { counterChanges } = app.db.read.t;
	const changed = await app.db.read.select().from(counterChanges).where(eq(counterChanges.kind, counterChanges.kind));
	if (changed.length > 0)
		throw new Error(`The world was not counted as the program counts: ${JSON.stringify(changed.slice(0, 5))}`);
}

function contextAt(app: App, institute: Institute, { known }: World): SignedIn {
	const [person] = known;
	const { id: accountId, name, serviceNumber, gender, role, jurisdiction } = person!;
	const grant = { id: 'bench', instituteId: institute.id, institutePath: institute.path, permission: 'administrator' };
	const actor = {
		...{ accountId, name, serviceNumber, gender, role, jurisdiction, institute },
		...{ sessionId: 'bench', language: 'en', isDemo: true, grants: [grant] }
	} as unknown as SignedIn['actor'];
	return { ...app.context({ requestId: 'bench', language: 'en', deviceId: 'bench', actor }), actor };
}

function report(engine: string, measured: { size: number; figures: Figures }[]): void {
	const p95 = (values: number[]) => percentile(values, 95);
	const base = measured[0]!.figures;
	const rows = measured.map(({ size, figures }) => {
		const { csv, rule, roster } = figures;
		const took = ({ read, apply }: { read: number; apply: number }) =>
			`${(read / 1000).toFixed(1)} + ${(apply / 1000).toFixed(1)} s`;
		const pages = figures.pages.map(({ took }) => took);
		return [
			size,
			`${milliseconds(p95(figures.college))} (× ${(p95(figures.college) / p95(base.college)).toFixed(2)})`,
			milliseconds(p95(figures.authority)),
			`${milliseconds(p95(pages))} (worst ${milliseconds(Math.max(...pages))})`,
			`${csv.rows} rows, ${(csv.took / 1000).toFixed(1)} s, ${Math.round(csv.megabytes)} MB`,
			`${rule.people}: ${milliseconds(rule.preview)}, ${milliseconds(rule.press)}, ${(rule.apply / 1000).toFixed(1)} s`,
			`${milliseconds(percentile(figures.completions, 50))} / ${milliseconds(p95(figures.completions))} (× ${(percentile(figures.completions, 50) / percentile(base.completions, 50)).toFixed(2)})`,
			`${took(roster.fresh)}; ${took(roster.changed)}`
		];
	});
	printTable(
		`A desk with 60 institutes, ${engine}`,
		[
			'Learners',
			'Institute board, p95 (≤ 100 ms, × 1.5)',
			'Authority board, p95 (≤ 200 ms)',
			'Page of people, p95 (≤ 100 ms)',
			'CSV (≤ 30 s, ≤ 100 MB)',
			'Rule: preview (≤ 10 s), press, everybody has it (≤ 60 s)',
			'Completion, p50 / p95 (× 1.3)',
			'5,000 rows (≤ 60 s): new; all changed'
		],
		rows
	);
	for (const { size, figures } of measured) {
		const above = figures.pages.filter(({ took }) => took > PAGE_BAR);
		const slow = [...figures.pages].sort((one, other) => other.took - one.took).slice(0, Math.max(12, above.length));
		printTable(
			`Slowest pages of people, ${engine}, ${size} learners: ${above.length} of ${figures.pages.length} above ${PAGE_BAR} ms`,
			['Page', 'Took'],
			slow.map(({ what, took }) => [what, milliseconds(took)])
		);
	}
}
