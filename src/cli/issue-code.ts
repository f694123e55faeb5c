/**
 * npx tsx src/cli/issue-code.ts --institute DEMO --number CONSTABLE-1
 * Prints a new one-time code for a person who has none, or lost the passphrase. An earlier unused one is void.
 */
import { parseArgs } from 'node:util';
import { describeSlip } from './describe-slip.ts';
import { runCommand } from './open-app.ts';
import { systemContext } from '#lib/server/app.ts';
import { findPersonByNumber, issueFirstCode } from '#lib/server/identity/index.ts';
import { findInstituteByCode } from '#lib/server/institutes/index.ts';
import { unitOfWork } from '#lib/server/platform/unit-of-work.ts';

await runCommand(async (app) => {
	const { values } = parseArgs({ options: { institute: { type: 'string' }, number: { type: 'string' } } });
	if (!values.institute || !values.number) throw new Error('Give both: --institute CODE --number SERVICE-NUMBER');
	const ctx = systemContext(app);
	const institute = await findInstituteByCode(ctx, values.institute);
	const person = institute && (await findPersonByNumber(ctx.db.read, institute.id, values.number));
	if (!institute || !person) throw new Error(`There is no ${values.number} at ${values.institute}.`);
	const { code, expiresAt } = await unitOfWork(ctx, (unit) => issueFirstCode(unit, person.accountId));
	console.log(describeSlip({ institute: institute.code, serviceNumber: person.serviceNumber, code, expiresAt }));
});
