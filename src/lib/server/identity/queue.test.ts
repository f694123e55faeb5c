import { expect, test } from 'vitest';
import { createQueue, QueueFull } from './queue.ts';

test('runs no more than the given number at once, in order, and all in the end', async () => {
	const enqueue = createQueue(2, 100);
	let running = 0;
	let most = 0;
	const finished: number[] = [];
	await Promise.all(
		Array.from({ length: 20 }, (_, number) =>
			enqueue(async () => {
				most = Math.max(most, ++running);
				await new Promise((resolve) => setTimeout(resolve, 1));
				running--;
				finished.push(number);
			})
		)
	);
	expect(most).toBe(2);
	expect(finished).toHaveLength(20);
	expect(finished.slice(0, 2).sort()).toEqual([0, 1]);
});

test('refuses at once when too many wait, and goes on afterwards', async () => {
	const enqueue = createQueue(1, 1);
	let release = () => {};
	const first = enqueue(() => new Promise<void>((resolve) => (release = resolve)));
	const second = enqueue(async () => 'second');
	await expect(enqueue(async () => 'third')).rejects.toThrow(QueueFull);
	release();
	await first;
	expect(await second).toBe('second');
	expect(await enqueue(async () => 'fourth')).toBe('fourth');
});

test('a work that fails gives its place to the next', async () => {
	const enqueue = createQueue(1, 5);
	await expect(enqueue(async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect(await enqueue(async () => 'yes')).toBe('yes');
});
