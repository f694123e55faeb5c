/**
 * Puts a drawing into the page with its meaning as text. Ids are prefixed: two drawings of one page must not share any.
 */
export function drawFigure(svg: string, alt: string, prefix: string): string {
	const inner = svg
		.replace(/<\?xml[^>]*\?>|<!--[\s\S]*?-->/g, '')
		.replace(/\bid="([^"]+)"/g, (_, id: string) => `id="${prefix}-${id}"`)
		.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${prefix}-${id})`)
		.replace(/\bhref="#([^"]+)"/g, (_, id: string) => `href="#${prefix}-${id}"`)
		.trim();
	return inner.replace(/<svg\b([^>]*)>/, (_, attributes: string) => {
		const kept = attributes.replace(/\s+(xmlns|role|aria-label|aria-hidden|class)="[^"]*"/g, '');
		return `<svg class="chart" role="img" aria-label="${escapeAttribute(alt)}"${kept}>`;
	});
}

function escapeAttribute(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
