/** The sentences of a Markdown text: blocks are cut away, a value inside a sentence counts as one word. */
export function sentencesIn(markdown: string): string[] {
	const paragraphs = markdown
		.replace(/<(?:Fact|Stat)\b[^>]*\/>/g, 'X')
		.replace(/<\/?Practice>/g, '')
		.replace(/<\/?[A-Z][^>]*>/g, '\n\n')
		.replace(/\[\[fact:[^\]]*\]\]/g, 'X')
		.replace(/^\s*(?:[-*]|\d+\.|#{1,6})\s+/gm, '\n\n')
		.replace(/\*\*|__|`/g, '')
		.split(/\n\s*\n/);
	return paragraphs.flatMap((paragraph) =>
		paragraph
			.replace(/\s+/g, ' ')
			.split(/(?<=[.?!:؟۔…])["”’)]*\s+/)
			.map((sentence) => sentence.trim())
			.filter((sentence) => sentence !== '')
	);
}

export function countWords(markdown: string): number {
	return sentencesIn(markdown).reduce((count, sentence) => count + sentence.split(/\s+/).length, 0);
}
