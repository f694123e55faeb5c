/**
 * npm run content:check                     every problem at once; ends with 1 where there are errors
 * npm run content:check -- --report         what stands in each module, for reviewers
 * npm run content:check -- --write-ledger   adds newly given ids to content/ledger.json, and new questions to content/law-reviews.json
 * npm run content:check -- --reviewed Q-010101 C-010102   these were read again beside their law, which had changed
 * Another folder than content/ may be named last.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	checkContent,
	nextLawReviews,
	nextLedger,
	readContentFolder,
	reportContent,
	reportHealth
} from '#lib/server/curriculum/index.ts';

const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const reviewed = words.filter((word) => /^[QC]-\d+$/.test(word));
const [folder = 'content'] = words.filter((word) => !reviewed.includes(word));
const unknown = flags.filter((flag) => !['--report', '--write-ledger', '--reviewed'].includes(flag));
if (unknown.length > 0) {
	console.error(`${unknown.join(' ')} is not known. There are --report, --write-ledger and --reviewed.`);
	process.exit(2);
}

let files = readContentFolder(folder);
if (flags.includes('--write-ledger')) {
	writeFileSync(join(folder, 'ledger.json'), nextLedger(files));
	writeFileSync(join(folder, 'law-reviews.json'), nextLawReviews(files));
	files = readContentFolder(folder);
}
if (flags.includes('--reviewed')) {
	writeFileSync(join(folder, 'law-reviews.json'), nextLawReviews(files, reviewed));
	files = readContentFolder(folder);
}

const problems = checkContent(files);
let file = '';
for (const { level, file: where, field, problem, mend } of problems) {
	if (where !== file) console.log(`\n${join(folder, where)}`);
	file = where;
	console.log(`  ${level === 'error' ? 'ERROR  ' : 'warning'} ${field}: ${problem}. ${mend}`);
}
if (flags.includes('--report')) console.log(`\n${reportContent(files)}\n\n${reportHealth(files, new Date())}`);

const errors = problems.filter(({ level }) => level === 'error').length;
console.log(`\n${files.size} files, ${errors} errors, ${problems.length - errors} warnings`);
process.exitCode = errors > 0 ? 1 : 0;
