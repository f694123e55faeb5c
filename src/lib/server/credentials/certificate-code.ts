import { foldCode } from '#lib/base/fold.ts';
import { randomBytes } from '#lib/base/ids.ts';

/** Crockford's base 32: no I, L, O, U, so that a code can be read out and typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 26 signs of 5 bits: 130 random bits. */
const LENGTH = 26;

export function makeCertificateCode(random: Uint8Array = randomBytes(LENGTH)): string {
	return Array.from(random.subarray(0, LENGTH), (byte) => ALPHABET[byte % 32]).join('');
}

/** The code as stored, from what was typed or scanned: separators, case and the letters O, I, L do not matter. Null where it cannot be one. */
export function readCertificateCode(typed: string): string | null {
	const folded = foldCode(typed);
	const bare = folded.length > LENGTH ? folded.replace(/^RHB/, '') : folded;
	const code = bare.replace(/O/g, '0').replace(/[IL]/g, '1');
	return code.length === LENGTH && [...code].every((sign) => ALPHABET.includes(sign)) ? code : null;
}

/** Groups that can be read aloud: `RHB-XXXXX-…`. */
export function sayCertificateCode(code: string): string {
	return `RHB-${code.match(/.{5}(?:.$)?/g)!.join('-')}`;
}
