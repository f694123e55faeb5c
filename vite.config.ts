import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * Scripts that a page links by `?worker&url`, bundled each on its own. Where no page hydrates, Kit builds no client and
 * publishes only this folder of what the server build wrote.
 */
const islands: Plugin = {
	name: 'islands',
	config: () => ({
		worker: {
			format: 'es',
			// The player of the practice room is made of components.
			plugins: () => [svelte({ emitCss: false, compilerOptions: { css: 'external' } })],
			rollupOptions: { output: { entryFileNames: '_app/immutable/assets/[name]-[hash].js' } }
		}
	})
};

export default defineConfig({
	plugins: [sveltekit(), islands],
	server: { fs: { allow: ['content'] } },
	build: { target: 'es2022' },
	test: {
		expect: { requireAssertions: true },
		projects: [
			{ extends: true, test: { name: 'unit', environment: 'node', include: ['src/**/*.test.ts'] } },
			{
				extends: true,
				test: {
					name: 'architecture',
					environment: 'node',
					include: ['tests/architecture/**/*.test.ts', 'tests/content/**/*.test.ts', 'tests/regressions/**/*.test.ts'],
					testTimeout: 120_000
				}
			},
			{
				extends: true,
				test: {
					name: 'integration',
					environment: 'node',
					include: ['tests/integration/**/*.test.ts'],
					globalSetup: ['tests/support/global-setup.ts'],
					setupFiles: ['tests/support/fail-on-console-error.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000,
					fileParallelism: false
				}
			}
		]
	}
});
