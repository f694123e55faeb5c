/**
 * The text of a file of unknown encoding. Excel in Pakistan writes UTF-8 with a mark, UTF-16 (“Unicode text”), or
 * Windows-1256 without any sign of it; the last is what remains when it is not UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
	const [first, second, third] = bytes;
	if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes);
	if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes);
	if (first === 0xef && second === 0xbb && third === 0xbf) return decode('utf-8', bytes);
	const wide = guessWide(bytes.subarray(0, 400));
	if (wide) return decode(wide, bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return decode('windows-1256', bytes);
	}
}

function decode(encoding: string, bytes: Uint8Array): string {
	return new TextDecoder(encoding).decode(bytes);
}

/** UTF-16 without a mark: every other byte of the commas, digits and line ends is nought. */
function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const zeros = [0, 0];
	bytes.forEach((byte, index) => {
		if (byte === 0) zeros[index % 2]!++;
	});
	const few = bytes.length / 20;
	if (zeros[1]! > few && zeros[0] === 0) return 'utf-16le';
	return zeros[0]! > few && zeros[1] === 0 ? 'utf-16be' : null;
}
