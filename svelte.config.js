import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { readdirSync } from 'node:fs';
import { mdsvex } from 'mdsvex';

/** Every component in this folder may be used in a lesson; nothing else may. */
const blocksFolder = new URL('./src/lib/curriculum/blocks/', import.meta.url);
const blocks = readdirSync(blocksFolder)
	.filter((name) => name.endsWith('.svelte'))
	.map((name) => name.replace('.svelte', ''));

/** Puts the imports of the blocks that a lesson uses behind its frontmatter, so that authors write none. */
const lessonBlocks = {
	name: 'lesson-blocks',
	markup({ content, filename }) {
		if (!filename?.endsWith('.md')) return;
		const used = blocks.filter((name) => new RegExp(`<${name}[\\s/>]`).test(content));
		const imports = used.map((name) => `import ${name} from '#lib/curriculum/blocks/${name}.svelte';`).join('\n');
		const script = `<script>\n${imports}\n</script>\n`;
		return {
			code: content.replace(/^(---\r?\n[\s\S]*?\r?\n---\r?\n)?/, (frontmatter) => `${frontmatter}\n${script}\n`)
		};
	}
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	extensions: ['.svelte', '.md'],
	preprocess: [vitePreprocess(), lessonBlocks, mdsvex({ extensions: ['.md'], smartypants: false })],
	compilerOptions: {
		runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
		warningFilter: (warning) => warning.code !== 'script_context_deprecated'
	},
	kit: {
		adapter: adapter({ precompress: true }),
		alias: {},
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		}
	}
};
