import { afterEach, beforeEach, expect, vi } from 'vitest';

/** An error that nobody expected fails the test in which it was told, even where every assertion held. */
beforeEach(() => {
	vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
	const told = vi.mocked(console.error).mock.calls;
	vi.restoreAllMocks();
	expect(told, 'unexpected console.error').toEqual([]);
});
