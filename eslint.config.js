import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	...ts.configs.recommended,
	...svelte.configs['flat/recommended'],
	{
		rules: {
			'no-undef': 'off',
			'no-console': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			// Addresses carry a language prefix that `localise` adds; Kit's typed `resolve` knows nothing of it.
			'svelte/no-navigation-without-resolve': 'off',
			// Lesson bodies and figures are our own, compiled at build.
			'svelte/no-at-html-tags': 'off',
			// `{' '}` keeps a space that Svelte would trim beside a block.
			'svelte/no-useless-mustaches': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
	},
	{ files: ['src/cli/**', 'tests/**'], rules: { 'no-console': 'off' } },
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'node_modules/',
			'data/',
			'shots/',
			'content/',
			'playwright-report/',
			'test-results/',
			'.rahbar/'
		]
	}
);
