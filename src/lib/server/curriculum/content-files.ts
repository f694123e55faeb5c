import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Path below `content/`, with forward slashes → text. */
export type ContentFiles = Map<string, string>;

const READ = /\.(yaml|md|json|svg)$/;

/** The content that Vite put into the bundle. Outside Vite it does not exist: use `readContentFolder`. */
export function bundledContent(): ContentFiles {
	const found = import.meta.glob<string>('/content/**/*.{yaml,md,json,svg}', {
		query: '?raw',
		import: 'default',
		eager: true
	});
	return new Map(Object.entries(found).map(([path, text]) => [path.replace('/content/', ''), text]));
}

/** The content as it stands in a folder: for commands and tests. */
export function readContentFolder(folder: string): ContentFiles {
	const files: ContentFiles = new Map();
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || !READ.test(entry.name)) continue;
		const path = join(entry.parentPath, entry.name);
		files.set(relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8'));
	}
	return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
