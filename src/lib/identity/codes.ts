import { foldCode } from '#lib/base/fold.ts';
import { randomBytes } from '#lib/base/ids.ts';

/** Crockford's base 32: without I, L, O and U, which are misread on paper. 32 letters divide a byte evenly. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Twelve letters of five bits: 60 bits. */
const LENGTH = 12;

/** A new code as printed: `K7QF-2M9X-TR4B`. */
export function makeCode(random: Uint8Array = randomBytes(LENGTH)): string {
	const code = Array.from(random.subarray(0, LENGTH), (byte) => letters[byte % letters.length]).join('');
	return code.match(/.{4}/g)!.join('-');
}

/** A code as typed: folded, with the letters that are taken for digits read as these. */
export function readCode(typed: string): string {
	return foldCode(typed).replace(/O/g, '0').replace(/[IL]/g, '1');
}
