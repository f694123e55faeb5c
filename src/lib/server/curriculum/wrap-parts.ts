/**
 * Draws each `##` part of a rendered body as one milestone of the lesson: a leg with a numbered stone. What stands before
 * the first heading stays in front of the first leg. Marks that Svelte leaves for a browser script are dropped: there is none.
 */
export function wrapParts(rendered: string): { html: string; parts: number } {
	const [preface = '', ...rest] = rendered.replace(/<!--[\s\S]*?-->/g, '').split(/<h2>([\s\S]*?)<\/h2>/);
	const legs: string[] = [];
	for (let index = 0; index + 1 < rest.length; index += 2) {
		const number = index / 2 + 1;
		const heading = `<h2><span class="stone" aria-hidden="true">${number}</span> ${rest[index]!.trim()}</h2>`;
		legs.push(`<section class="leg">${heading}${rest[index + 1]!.trim()}</section>`);
	}
	return { html: preface.trim() + legs.join('\n'), parts: legs.length };
}
