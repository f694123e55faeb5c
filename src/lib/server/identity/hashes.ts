import { createHash } from 'node:crypto';
import { readCode } from '#lib/identity/codes.ts';

/** Random values (session tokens, device ids) need no salt and no slow hash: nobody can guess them. */
export function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

/** However a code was typed, the same code has the same hash. */
export function hashCode(typed: string): string {
	return sha256(`code:${readCode(typed)}`);
}

/** Who is guessed at, as typed and folded; also where no such account exists. */
export function hashSubject(instituteFolded: string, serviceNumberFolded: string): string {
	return sha256(`subject:${instituteFolded}\n${serviceNumberFolded}`);
}
