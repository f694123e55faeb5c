/** Ids from the root down, each closed by `/`: whatever begins with a node's path lies at or below that node. */
export function pathOf(id: string, parentPath: string | null): string {
	return `${parentPath ?? ''}${id}/`;
}

export function isAtOrBelow(path: string, above: string): boolean {
	return above !== '' && path.startsWith(above);
}

export function isRoot(path: string): boolean {
	return path.split('/').length === 2;
}
