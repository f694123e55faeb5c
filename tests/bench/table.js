/** @typedef {{ title: string, columns: string[], rows: (string | number)[][] }} Table */

/**
 * @param {string} title
 * @param {string[]} columns
 * @param {(string | number)[][]} rows
 */
export function printTable(title, columns, rows) {
	const line = (/** @type {(string | number)[]} */ cells) => `| ${cells.join(' | ')} |`;
	console.log(`### ${title}\n`);
	console.log([line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n'));
	console.log('');
}

/** @param {number} bytes */
export function kilobytes(bytes) {
	return `${(bytes / 1024).toFixed(1)} KB`;
}

/** @param {number} bytes */
export function megabytes(bytes) {
	return `${Math.round(bytes / 1024 / 1024)} MB`;
}

/** @param {number} milliseconds */
export function milliseconds(milliseconds) {
	return `${milliseconds < 100 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
}

/**
 * @param {number[]} values
 * @param {number} percent
 */
export function percentile(values, percent) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}
