import { existsSync } from 'node:fs';
import ts from 'typescript';
import { filesBelow, parse } from './source-files.ts';

/** `GET /learn`, `POST /learn/[module]/quiz?/start`: one line for each thing that can be asked of the server. */
export function listRoutes(): string[] {
	const files = filesBelow('src/routes', /\/\+(page\.svelte|page\.server\.ts|server\.ts)$/);
	return [...new Set(files.flatMap(asksOf))].sort();
}

function asksOf(file: string): string[] {
	const route = routeOf(file);
	if (file.endsWith('/+server.ts'))
		return exportedNames(file)
			.filter((name) => /^(GET|POST|PUT|PATCH|DELETE)$/.test(name))
			.map((method) => `${method} ${route}`);
	const page = existsSync(file.replace(/\+page\..*$/, '+page.svelte')) || exportedNames(file).includes('load');
	const actions = file.endsWith('.server.ts') ? actionsOf(file) : [];
	return [
		...(page ? [`GET ${route}`] : []),
		...actions.map((action) => `POST ${route}${action === 'default' ? '' : `?/${action}`}`)
	];
}

/** The address of a route file: without the groups in brackets, which are for us only. */
function routeOf(file: string): string {
	const path = file
		.replace(/^src\/routes/, '')
		.replace(/\/\+[^/]+$/, '')
		.replace(/\/\([^)]+\)/g, '');
	return path || '/';
}

function exportedNames(file: string): string[] {
	if (file.endsWith('.svelte')) return [];
	return declarations(file).map(({ name }) => name);
}

function actionsOf(file: string): string[] {
	const actions = declarations(file).find(({ name }) => name === 'actions')?.value;
	if (!actions) return [];
	if (!ts.isObjectLiteralExpression(actions))
		throw new Error(`${file}: write the actions as an object, so that they can be listed`);
	return actions.properties.map((property) => property.name?.getText() ?? '');
}

function declarations(file: string): { name: string; value: ts.Expression | null }[] {
	const isExported = (node: ts.HasModifiers) =>
		node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
	return parse(file).statements.flatMap((statement) => {
		if (ts.isFunctionDeclaration(statement) && isExported(statement))
			return [{ name: statement.name?.text ?? '', value: null }];
		if (!ts.isVariableStatement(statement) || !isExported(statement)) return [];
		return statement.declarationList.declarations.map(({ name, initializer }) => ({
			name: name.getText(),
			value: bare(initializer)
		}));
	});
}

/** `{ … } satisfies Actions` → `{ … }` */
function bare(expression: ts.Expression | undefined): ts.Expression | null {
	if (!expression) return null;
	return ts.isSatisfiesExpression(expression) || ts.isAsExpression(expression)
		? bare(expression.expression)
		: expression;
}
