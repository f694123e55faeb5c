import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { refuse, success, type Result } from '#lib/base/result.ts';
import { normalisePassphrase } from '#lib/identity/passphrase-rules.ts';
import { createQueue, QueueFull } from './queue.ts';

/** argon2id, as OWASP advises: 19 MiB, two passes, about 22 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Shared by all requests on purpose: what it protects is the memory and the processors of the whole process. 800 that
 * wait are about ten seconds of work on two cores; whoever comes then is asked to try again.
 */
const inTurn = createQueue(Math.min(4, Math.max(2, availableParallelism())), 800);

/** Hash of a random passphrase that is nowhere kept: checking against it takes as long as a real check. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$tVtc3NOsvBCXr5Q2pVr3Ag$xGBwTtXsoOC7WCiyIz/lBo6mj9rdPGj0c+QiwPUS3Cc';

export async function hashPassphrase(passphrase: string): Promise<Result<string, 'busy'>> {
	return unlessBusy(() => hash(normalisePassphrase(passphrase), cost));
}

/** The same work whether or not there is a hash to compare with. */
export async function checkPassphrase(
	passphrase: string,
	stored: string | null
): Promise<Result<null, 'no-match' | 'busy'>> {
	const checked = await unlessBusy(() => verify(stored ?? nobodysHash, normalisePassphrase(passphrase)));
	if (!checked.ok) return checked;
	return checked.value && stored ? success(null) : refuse('no-match');
}

async function unlessBusy<Value>(work: () => Promise<Value>): Promise<Result<Value, 'busy'>> {
	try {
		return success(await inTurn(work));
	} catch (problem) {
		if (problem instanceof QueueFull) return refuse('busy');
		throw problem;
	}
}
