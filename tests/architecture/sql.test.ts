import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { areas, roomOf } from './rooms.ts';
import { filesBelow, parse } from './source-files.ts';

/** `desk.ts` holds tables of two areas, because each hangs on accounts and on institutes: these, and learning's. */
const cohortTables = ['cohorts', 'cohortMembers'];
/** Files that hold tables of learning and of no other area, because they hang on those of `desk.ts`. */
const learningFiles = ['compliance', 'training-sessions'];

/** Which area owns which tables: the file below `platform/db/tables` in which each is built. */
const owners = new Map(
	filesBelow('src/lib/server/platform/db/tables', /\.ts$/).flatMap((file) => {
		const name = /([^/]+)\.ts$/.exec(file)![1]!;
		const ownerOf = (table: string) => {
			if (learningFiles.includes(name)) return 'learning';
			if (name === 'orders') return 'institutes';
			if (name !== 'desk') return name;
			return cohortTables.includes(table) ? 'institutes' : 'learning';
		};
		return [...readFileSync(file, 'utf8').matchAll(/const (\w+) = kit\.table\(/g)].map(
			([, table]) => [table!, ownerOf(table!)] as const
		);
	})
);

const serverFiles = filesBelow('src/lib/server', /\.ts$/).filter((file) => !file.endsWith('.test.ts'));
const areaFiles = serverFiles.filter((file) => areas.includes(roomOf(file) ?? ''));

test('knows the owner of each table', () => {
	expect(owners.get('accounts')).toBe('identity');
	expect(owners.size).toBeGreaterThan(10);
});

test('only a repository touches tables', () => {
	const touching = areaFiles.filter((file) => !file.endsWith('/repository.ts') && tablesUsedIn(file).length > 0);
	expect(touching, 'move the query into repository.ts of the area, under a verb that tells the count').toEqual([]);
});

test('a repository touches the tables of its own area', () => {
	const foreign = areaFiles
		.filter((file) => roomOf(file) !== 'insight') // it may read any table, and writes none
		.flatMap((file) =>
			tablesUsedIn(file)
				.filter((table) => owners.get(table) !== roomOf(file))
				.map((table) => `${file} uses ${table} of ${owners.get(table)}`)
		);
	expect(foreign, 'ask the area that owns the table, through its index.ts').toEqual([]);
});

test('insight writes nothing', () => {
	const writing = areaFiles.filter(
		(file) => roomOf(file) === 'insight' && /\.(insert|update|delete)\(/.test(readFileSync(file, 'utf8'))
	);
	expect(writing).toEqual([]);
});

test('raw SQL stands in the dialect only', () => {
	const raw = serverFiles
		.filter((file) => file !== 'src/lib/server/platform/db/dialect.ts')
		.filter((file) => /\bsql(<[^>]*>)?`|\bsql\.(raw|join|identifier)\b/.test(readFileSync(file, 'utf8')));
	expect(raw, 'what the two engines do differently has one place: platform/db/dialect.ts').toEqual([]);
});

test('everything is written in a unit of work', () => {
	const around = areaFiles.filter((file) => /\bdb\.write\(/.test(readFileSync(file, 'utf8')));
	expect(around, 'call unitOfWork: it stores the news with the change').toEqual([]);
});

/** `tx.t.accounts`, `db.read.t.accounts`, and `const { accounts } = db.t`. */
function tablesUsedIn(file: string): string[] {
	const used = new Set<string>();
	visit(parse(file));
	return [...used];

	function visit(node: ts.Node): void {
		if (ts.isPropertyAccessExpression(node) && isTables(node.expression)) used.add(node.name.text);
		if (
			ts.isVariableDeclaration(node) &&
			node.initializer &&
			isTables(node.initializer) &&
			ts.isObjectBindingPattern(node.name)
		) {
			for (const element of node.name.elements) used.add((element.propertyName ?? element.name).getText());
		}
		ts.forEachChild(node, visit);
	}

	function isTables(node: ts.Expression): boolean {
		return ts.isPropertyAccessExpression(node) && node.name.text === 't';
	}
}
