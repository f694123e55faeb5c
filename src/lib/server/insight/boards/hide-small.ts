/**
 * Which cells of a table must not be shown, so that no cell under the smallest can be read, nor worked out from the totals of
 * its row or column: where what is hidden in a line would still add up to too few, or to one cell alone, the next smallest is
 * hidden with it. Pure; `true` is hidden.
 */
export function hideSmall(table: readonly (readonly number[])[], smallest: number): boolean[][] {
	const isHidden = table.map((row) => row.map((cell) => cell < smallest));
	const columns = table[0]?.length ?? 0;
	const lines = [
		...table.map((row, at) => row.map((_, column): [number, number] => [at, column])),
		...Array.from({ length: columns }, (_, column) => table.map((_row, at): [number, number] => [at, column]))
	];
	for (let hasChanged = true; hasChanged;) {
		hasChanged = false;
		for (const line of lines) {
			const hidden = line.filter(([row, column]) => isHidden[row]![column]);
			const sum = hidden.reduce((total, [row, column]) => total + table[row]![column]!, 0);
			const next = line
				.filter(([row, column]) => !isHidden[row]![column])
				.sort(([row, column], [other, otherColumn]) => table[row]![column]! - table[other]![otherColumn]!)[0];
			if (hidden.length === 0 || (hidden.length > 1 && sum >= smallest) || !next) continue;
			isHidden[next[0]]![next[1]] = true;
			hasChanged = true;
		}
	}
	return isHidden;
}
