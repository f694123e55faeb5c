import type { CodeRow } from './repository.ts';

export type CodeState = 'usable' | 'code-used' | 'code-expired';

export function judgeCode({ usedAt, expiresAt }: Pick<CodeRow, 'usedAt' | 'expiresAt'>, now: Date): CodeState {
	if (usedAt) return 'code-used';
	return expiresAt && expiresAt <= now ? 'code-expired' : 'usable';
}
