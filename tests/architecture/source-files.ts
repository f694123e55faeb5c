import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

/** Paths from the root of the project, with forward slashes, of all files below a folder. */
export function filesBelow(folder: string, pattern: RegExp): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).split(sep).join('/'))
		.filter((path) => pattern.test(path))
		.sort();
}

/** What a file imports: paths from the root for our own files, names for packages. Types count as well. */
export function importsOf(file: string): string[] {
	const { importedFiles } = ts.preProcessFile(scriptOf(file), true, true);
	return importedFiles.map(({ fileName }) => locate(file, fileName));
}

/** The script of a file: of a component or lesson, what stands in its script elements. */
export function scriptOf(file: string): string {
	const text = readFileSync(file, 'utf8');
	if (!/\.(svelte|md)$/.test(file)) return text;
	return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n');
}

export function parse(file: string): ts.SourceFile {
	return ts.createSourceFile(file, scriptOf(file), ts.ScriptTarget.Latest, true);
}

function locate(file: string, name: string): string {
	if (name.startsWith('#lib/')) return name.replace('#lib/', 'src/lib/');
	if (name.startsWith('#tests/')) return name.replace('#tests/', 'tests/');
	if (name.startsWith('/')) return name.slice(1);
	if (!name.startsWith('.')) return name;
	return relative('.', resolve(dirname(file), name))
		.split(sep)
		.join('/');
}
