import { defineConfig } from 'vite';

/** Bundles `src/cli/serve.ts` over adapter-node's own entry: `node build` is our server, with headers and compression. */
export default defineConfig({
	publicDir: false,
	build: {
		ssr: 'src/cli/serve.ts',
		outDir: 'build',
		emptyOutDir: false,
		target: 'node20',
		rollupOptions: { external: ['./handler.js'], output: { entryFileNames: 'index.js' } }
	}
});
