import { expect, test } from 'vitest';
import { drawFigure } from './draw-figure.ts';

test('gives the drawing a role, its meaning as text, and ids of its own', () => {
	const svg =
		'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><!-- note --><g id="a"/><path fill="url(#a)"/><use href="#a"/></svg>';
	expect(drawFigure(svg, 'A "road" & two stones', 'L-0101-road')).toBe(
		'<svg class="chart" role="img" aria-label="A &quot;road&quot; &amp; two stones" viewBox="0 0 9 9"><g id="L-0101-road-a"/><path fill="url(#L-0101-road-a)"/><use href="#L-0101-road-a"/></svg>'
	);
});
