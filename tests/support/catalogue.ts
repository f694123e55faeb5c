import type { Catalogue } from '#lib/curriculum/types.ts';
import { buildCatalogue, readContentFolder } from '#lib/server/curriculum/index.ts';

let read: Catalogue | null = null;

/** The curriculum as it stands in `content/`, read once a test file. */
export function realCatalogue(): Catalogue {
	return (read ??= buildCatalogue(readContentFolder('content')));
}
