/**
 * npm run db:seed
 * Puts the demo world into a database that has no institutes yet, and says who lives in it. Never in production.
 */
import { demoAccounts, demoInstitutes, DEMO_PASSPHRASE } from './demo-world.ts';
import { isCommand, runCommand } from './open-app.ts';
import { systemContext, type App } from '#lib/server/app.ts';
import { hashPassphrase, openAccount } from '#lib/server/identity/index.ts';
import {
	addPosting,
	createInstitute,
	findInstituteByCode,
	grantPermission,
	hasInstitutes
} from '#lib/server/institutes/index.ts';
import type { Context } from '#lib/server/platform/context.ts';
import { unitOfWork, type Unit } from '#lib/server/platform/unit-of-work.ts';

const NOT_IN_PRODUCTION =
	'The demo world is not for production: everybody knows its passphrase. Start with RAHBAR_MODE=demo, or make the first real institute with: npx tsx src/cli/create-operator.ts';

/** All or nothing. False where the database is in use already: then nothing is changed. */
export async function seedDemoWorld(app: App): Promise<boolean> {
	if (app.config.mode === 'production') throw new Error(NOT_IN_PRODUCTION);
	const ctx = systemContext(app);
	if (await hasInstitutes(ctx)) return false;
	const hashed = await hashPassphrase(DEMO_PASSPHRASE);
	if (!hashed.ok) throw new Error('The demo passphrase could not be hashed.');
	await unitOfWork(ctx, (unit) => fill(ctx, unit, hashed.value));
	return true;
}

async function fill(ctx: Context, unit: Unit, passphraseHash: string): Promise<void> {
	const ids = new Map<string, string>();
	for (const { parent, ...institute } of demoInstitutes) {
		const created = await createInstitute(ctx, { ...institute, parentId: parent && ids.get(parent)!, isDemo: true });
		if (!created.ok) throw new Error(`The institute code ${institute.code} is taken.`);
		ids.set(institute.code, created.value.id);
	}
	for (const { institute, serviceNumber, name, role, jurisdiction, grant } of demoAccounts) {
		const instituteId = ids.get(institute)!;
		const account = await openAccount(unit, {
			instituteId,
			serviceNumber,
			name,
			language: 'en',
			passphraseHash,
			isDemo: true
		});
		if (!account.ok) throw new Error(`The service number ${serviceNumber} is taken.`);
		await addPosting(unit, { accountId: account.value, instituteId, role, jurisdiction });
		if (grant) await grantPermission(ctx, { accountId: account.value, instituteId, permission: grant });
	}
}

function describeDemoWorld(): string {
	const lines = demoAccounts.map(
		({ institute, serviceNumber, shows }) => `  ${institute.padEnd(10)}${serviceNumber.padEnd(14)}${shows}`
	);
	return `Demo accounts (institute code, service number, who), all fictional:\n${lines.join('\n')}\n  Passphrase of all: ${DEMO_PASSPHRASE}`;
}

if (isCommand(import.meta.url)) {
	if ((process.env.RAHBAR_MODE || 'production') === 'production') {
		console.error(NOT_IN_PRODUCTION);
		process.exitCode = 1;
	} else {
		await runCommand(async (app) => {
			const isNew = await seedDemoWorld(app);
			const isThere = isNew || (await findInstituteByCode(systemContext(app), 'DEMO'));
			console.log(isThere ? describeDemoWorld() : 'This database has institutes of its own; no demo world was added.');
		});
	}
}
