/**
 * npx tsx src/cli/create-operator.ts --institute NATIONAL --name-en "…" --name-ur "…" --number OP-1 --person "…"
 * The first step in production: makes the root institute, if there is none of that code, and an operator at it, and
 * prints a one-time code for the first sign-in.
 */
import { parseArgs } from 'node:util';
import { runCommand } from './open-app.ts';
import { describeSlip } from './describe-slip.ts';
import { systemContext } from '#lib/server/app.ts';
import { issueFirstCode, openAccount } from '#lib/server/identity/index.ts';
import { addPosting, createInstitute, findInstituteByCode, grantPermission } from '#lib/server/institutes/index.ts';
import type { Context } from '#lib/server/platform/context.ts';
import { unitOfWork } from '#lib/server/platform/unit-of-work.ts';

const USAGE =
	'Give all of: --institute CODE --name-en "Name of the institute" --name-ur "ادارے کا نام" --number SERVICE-NUMBER --person "Name of the operator"';

await runCommand(async (app) => {
	const { institute, 'name-en': nameEn, 'name-ur': nameUr, number, person } = readOptions();
	const ctx = systemContext(app);
	const instituteId = await findOrCreateRoot(ctx, institute, { en: nameEn, ur: nameUr });
	const { code, expiresAt } = await unitOfWork(ctx, async (unit) => {
		const account = await openAccount(unit, {
			instituteId,
			serviceNumber: number,
			name: person,
			language: 'en',
			passphraseHash: null
		});
		if (!account.ok)
			throw new Error(
				`The service number ${number} is taken at ${institute}. For a new code: npx tsx src/cli/issue-code.ts`
			);
		await addPosting(unit, { accountId: account.value, instituteId, role: 'senior-command', jurisdiction: 'federal' });
		await grantPermission(ctx, { accountId: account.value, instituteId, permission: 'operator' });
		return issueFirstCode(unit, account.value);
	});
	console.log(describeSlip({ institute, serviceNumber: number, code, expiresAt }));
});

async function findOrCreateRoot(ctx: Context, code: string, name: { en: string; ur: string }): Promise<string> {
	const present = await findInstituteByCode(ctx, code);
	if (present?.kind === 'self-study') throw new Error(`${code} is for those who learn alone; choose another code.`);
	if (present) return present.id;
	const created = await createInstitute(ctx, { code, name, kind: 'national', parentId: null });
	if (!created.ok) throw new Error(`The institute code ${code} is taken.`);
	return created.value.id;
}

function readOptions(): Record<'institute' | 'name-en' | 'name-ur' | 'number' | 'person', string> {
	const names = ['institute', 'name-en', 'name-ur', 'number', 'person'] as const;
	const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
	const { values } = parseArgs({ options, strict: true });
	const given = Object.fromEntries(names.map((name) => [name, String(values[name] ?? '').trim()]));
	if (names.some((name) => given[name] === '')) throw new Error(USAGE);
	return given as ReturnType<typeof readOptions>;
}
