const letters: Record<string, string> = {
	ي: 'ی',
	ى: 'ی',
	ئ: 'ی',
	ك: 'ک',
	ه: 'ہ',
	ة: 'ہ',
	ۀ: 'ہ',
	ۃ: 'ہ',
	ھ: 'ہ',
	أ: 'ا',
	إ: 'ا',
	آ: 'ا',
	ٱ: 'ا',
	ؤ: 'و'
};

/**
 * Folds what two people may type differently for the same thing: Arabic and Urdu letter forms, the three digit sets,
 * case, width, accents, invisible marks and repeated spaces. For search and sign-in; what was typed is kept elsewhere.
 */
export function fold(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[\p{Mn}\p{Cf}\p{Cc}ـ]/gu, '')
		.replace(/[يىئكهةۀۃھأإآٱؤ]/g, (letter) => letters[letter] ?? letter)
		.replace(/[٠-٩۰-۹]/g, westernDigit)
		.replace(/[‐-―−_]/g, '-')
		.toLowerCase()
		.trim()
		.replace(/\s+/g, ' ');
}

/** A code as typed (one-time code, certificate code): folded, without separators, in upper case. */
export function foldCode(text: string): string {
	return fold(text)
		.toUpperCase()
		.replace(/[^A-Z0-9]/g, '');
}

function westernDigit(digit: string): string {
	const point = digit.charCodeAt(0);
	return String(point >= 0x6f0 ? point - 0x6f0 : point - 0x660);
}
