/** Draws a scenario for its author: `npm run scenario:map -- workshop-bilal [--variant v2] [--language ur] > map.svg`. */
import { parseArgs } from 'node:util';
import { drawMap } from '#lib/assessment/practice/draw-map.ts';
import { FIRST_VARIANT, prepare } from '#lib/assessment/practice/prepare.ts';
import { isLanguage } from '#lib/base/language.ts';
import { buildCatalogue, readContentFolder } from '#lib/server/curriculum/index.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { variant: { type: 'string', default: FIRST_VARIANT }, language: { type: 'string', default: 'en' } }
});
const { scenarios } = buildCatalogue(readContentFolder('content'));
const scenario = scenarios.get(positionals[0] ?? '');
if (!scenario || !isLanguage(values.language)) {
	console.error(`Name one of: ${[...scenarios.keys()].join(', ')}; --language en or ur.`);
	process.exitCode = 1;
} else {
	console.log(drawMap(prepare(scenario, values.variant), values.language));
}
