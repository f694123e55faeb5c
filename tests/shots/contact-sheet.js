import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ file: string, page: string, view: string, problems: string[] }} Picture
 */

/**
 * All pictures on one page: a row for each screen, a column for each view, and what looks wrong in words.
 * @param {string} folder
 * @param {Picture[]} pictures
 */
export function writeContactSheet(folder, pictures) {
	const pages = [...new Set(pictures.map(({ page }) => page))];
	const rows = pages.map((page) => {
		const cells = pictures.filter((picture) => picture.page === page).map(cell);
		return `<section id="${page}"><h2>${page}</h2><div>${cells.join('')}</div></section>`;
	});
	const links = pages.map((page) => `<a href="#${page}">${page}</a>`);
	writeFileSync(join(folder, 'index.html'), sheet(links.join(' '), rows.join('\n')));
}

/** @param {Picture} picture */
function cell({ file, view, problems }) {
	const told = problems.length > 0 ? `<strong>${problems.join('<br>')}</strong>` : '';
	return `<figure><a href="${file}"><img src="${file}" alt="${view}" loading="lazy"></a><figcaption>${view}${told}</figcaption></figure>`;
}

/**
 * @param {string} links
 * @param {string} rows
 */
function sheet(links, rows) {
	return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every page of Rahbar</title>
<style>
	body { font: 15px system-ui, sans-serif; margin: 1rem; background: #ddd; }
	nav { line-height: 2; }
	section > div { display: flex; gap: 1rem; overflow-x: auto; align-items: start; }
	figure { margin: 0; flex: none; }
	img { block-size: 30rem; inline-size: auto; max-inline-size: 40rem; object-fit: cover; object-position: top; border: 1px solid #888; }
	strong { display: block; color: #9b1c1f; max-inline-size: 20rem; }
</style>
<h1>Every page of Rahbar</h1><nav>${links}</nav>
${rows}`;
}
