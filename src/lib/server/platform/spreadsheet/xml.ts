/**
 * As much of XML as a spreadsheet needs: elements of one name in turn, without a tree in memory. No entities besides
 * the five and numbers, so nothing can be expanded or fetched.
 */
export function* elements(xml: string, name: string): Generator<{ tag: string; inner: string }> {
	const open = new RegExp(`<(?:\\w+:)?${name}(?=[\\s>/])[^>]*>`, 'g');
	const close = new RegExp(`</(?:\\w+:)?${name}\\s*>`, 'g');
	for (let found = open.exec(xml); found; found = open.exec(xml)) {
		if (found[0].endsWith('/>')) {
			yield { tag: found[0], inner: '' };
			continue;
		}
		close.lastIndex = open.lastIndex;
		const end = close.exec(xml);
		if (!end) return;
		yield { tag: found[0], inner: xml.slice(open.lastIndex, end.index) };
		open.lastIndex = close.lastIndex;
	}
}

export function attribute(tag: string, name: string): string | null {
	const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
	return found ? unescape(found[1] ?? found[2] ?? '') : null;
}

/** All runs of text in an element; what is said above it in small letters (phonetic hints) is left out. */
export function textOf(xml: string): string {
	const plain = xml.replace(/<(?:\w+:)?rPh[\s\S]*?<\/(?:\w+:)?rPh>/g, '');
	return [...elements(plain, 't')].map(({ inner }) => unescape(inner)).join('');
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
	return text
		.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
			if (name) return named[String(name).toLowerCase()] ?? whole;
			const point = hex ? parseInt(String(hex), 16) : Number(decimal);
			return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
		})
		.replace(/_x([\dA-F]{4})_/g, (_, hex) => String.fromCharCode(parseInt(String(hex), 16)));
}
