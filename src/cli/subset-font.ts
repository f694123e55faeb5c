/**
 * Cuts Noto Nastaliq Urdu to the letters of Urdu and writes `static/fonts/noto-nastaliq-urdu.woff2`; draws the few Urdu
 * words of English pages as outlines, so that such a page never downloads the font for them. Run it after an update of
 * the font package: `npx tsx src/cli/subset-font.ts`.
 */
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import * as hb from 'harfbuzzjs';

/** The package has no types of its own. */
const subsetFont = createRequire(import.meta.url)('subset-font') as (
	font: Buffer,
	characters: string,
	options: { targetFormat: 'woff2' }
) => Promise<Buffer>;

const original = 'node_modules/@expo-google-fonts/noto-nastaliq-urdu/400Regular/NotoNastaliqUrdu_400Regular.ttf';
const webFont = 'static/fonts/noto-nastaliq-urdu.woff2';
const outlines = 'src/lib/ui/urdu-outlines.ts';
const MAX_FONT_BYTES = 120 * 1024;

const letters = 'ءآأؤئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھۂۃیےۓةهيىكلا';
const marks = 'ًٌٍَُِّْٰٖٓٔ';
const punctuation = '۔،؛؟٪٫٬٭ـ()[]:–—-…«»"\'“”‘’!/.,·+=% \u00a0\u200c\u200d\u200e\u200f';
const digits = '0123456789۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩';
const signs = 'ﷺ';

const drawnWords = { rahbar: 'رہبر', urdu: 'اردو' };

const font = readFileSync(original);
const subset = await subsetFont(font, letters + marks + punctuation + digits + signs, { targetFormat: 'woff2' });
if (subset.length > MAX_FONT_BYTES)
	throw new Error(`The font has grown to ${subset.length} bytes; the budget is ${MAX_FONT_BYTES}.`);
mkdirSync('static/fonts', { recursive: true });
writeFileSync(webFont, subset);

const drawn = Object.fromEntries(Object.entries(drawnWords).map(([name, word]) => [name, drawWord(word)]));
const code = `/** Made by \`src/cli/subset-font.ts\`: Urdu words as outlines, for pages that do not load the Urdu font. */
export const urduOutlines = ${JSON.stringify(drawn)};`;
writeFileSync(outlines, await format(code, { ...(await resolveConfig(outlines)), filepath: outlines }));
console.log(
	`${webFont}: ${subset.length} bytes (the whole font: ${font.length})\n${outlines}: ${JSON.stringify(drawn).length} bytes`
);

/** Shapes one right-to-left word and returns its outline with relative steps, 100 units to the em. */
function drawWord(word: string): { text: string; viewBox: string; path: string } {
	const bytes = font.buffer.slice(font.byteOffset, font.byteOffset + font.length) as ArrayBuffer;
	const face = new hb.Face(new hb.Blob(bytes));
	const shaper = new hb.Font(face);
	const buffer = new hb.Buffer();
	buffer.addText(word);
	buffer.guessSegmentProperties();
	hb.shape(shaper, buffer);

	const scale = 100 / face.upem;
	const xs: number[] = [];
	const ys: number[] = [];
	let pen = { x: 0, y: 0 };
	let origin = { x: 0, y: 0 };
	let path = '';
	for (const glyph of buffer.getGlyphInfosAndPositions()) {
		let last = '';
		for (const [, command, list] of shaper.glyphToPath(glyph.codepoint).matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
			const numbers = [...list!.matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number));
			const from = pen;
			const steps: number[] = [];
			for (let i = 0; i < numbers.length; i += 2) {
				pen = {
					x: Math.round((origin.x + glyph.xOffset! + numbers[i]!) * scale),
					y: Math.round(-(origin.y + glyph.yOffset! + numbers[i + 1]!) * scale)
				};
				xs.push(pen.x);
				ys.push(pen.y);
				steps.push(...(command === 'M' ? [pen.x, pen.y] : [pen.x - from.x, pen.y - from.y]));
			}
			if (steps.length > 0 && command !== 'M' && steps.every((step) => step === 0)) continue;
			const letter = command === 'M' ? 'M' : command!.toLowerCase();
			path += (letter === last ? ' ' : letter) + steps.join(' ');
			last = letter;
		}
		origin = { x: origin.x + glyph.xAdvance!, y: origin.y + glyph.yAdvance! };
	}
	const [left, top] = [Math.min(...xs), Math.min(...ys)];
	const viewBox = [left, top, Math.max(...xs) - left, Math.max(...ys) - top].join(' ');
	return { text: word, viewBox, path: path.replace(/ -/g, '-') };
}
