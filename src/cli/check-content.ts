/**
 * npm run content:check                     every problem at once; ends with 1 where there are errors
 * npm run content:check -- --report         what stands in each module, for reviewers
 * npm run content:check -- --write-ledger   adds newly given ids to content/ledger.json
 * Another folder than content/ may be named last.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent, nextLedger, readContentFolder, reportContent } from '#lib/server/curriculum/index.ts';

const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const [folder = 'content'] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = flags.filter((flag) => !['--report', '--write-ledger'].includes(flag));
if (unknown.length > 0) {
	console.error(`${unknown.join(' ')} is not known. There are --report and --write-ledger.`);
	process.exit(2);
}

let files = readContentFolder(folder);
if (flags.includes('--write-ledger')) {
	writeFileSync(join(folder, 'ledger.json'), nextLedger(files));
	files = readContentFolder(folder);
}

const problems = checkContent(files);
let file = '';
for (const { level, file: where, field, problem, mend } of problems) {
	if (where !== file) console.log(`\n${join(folder, where)}`);
	file = where;
	console.log(`  ${level === 'error' ? 'ERROR  ' : 'warning'} ${field}: ${problem}. ${mend}`);
}
if (flags.includes('--report')) console.log(`\n${reportContent(files)}`);

const errors = problems.filter(({ level }) => level === 'error').length;
console.log(`\n${files.size} files, ${errors} errors, ${problems.length - errors} warnings`);
process.exitCode = errors > 0 ? 1 : 0;
