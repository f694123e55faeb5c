import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { pause } from './pause.ts';

test('however often somebody paused, nothing hangs on the signal', async () => {
	const stopping = new AbortController();
	for (let time = 0; time < 20; time++) await pause(1, stopping.signal);
	expect(getEventListeners(stopping.signal, 'abort')).toHaveLength(0);
});

test('a pause ends when the signal is given, and none begins after it', async () => {
	const stopping = new AbortController();
	const long = pause(1_000_000, stopping.signal);
	stopping.abort();
	await expect(long).resolves.toBeUndefined();
	await expect(pause(1_000_000, stopping.signal)).resolves.toBeUndefined();
});
