import type { Jurisdiction, Role } from '#lib/curriculum/types.ts';
import { systemContext, type App } from '#lib/server/app.ts';
import { openAccount } from '#lib/server/identity/index.ts';
import { addPosting, createInstitute, findInstituteByCode } from '#lib/server/institutes/index.ts';
import { unitOfWork } from '#lib/server/platform/unit-of-work.ts';

type Recruit = { serviceNumber: string; name?: string; institute?: string; role?: Role; jurisdiction?: Jurisdiction };

/** Opens accounts and posts their holders, constables of Punjab at DEMO unless said otherwise; answers with their ids. */
export async function enlist(app: App, recruits: Recruit[]): Promise<string[]> {
	const ctx = systemContext(app);
	const ids: string[] = [];
	for (const recruit of recruits) {
		const { serviceNumber, name = serviceNumber, institute = 'DEMO', role = 'constable' } = recruit;
		const { id: instituteId } = (await findInstituteByCode(ctx, institute))!;
		const accountId = await unitOfWork(ctx, async (unit) => {
			const account = await openAccount(unit, {
				instituteId,
				serviceNumber,
				name,
				language: 'en',
				passphraseHash: 'none',
				isDemo: true
			});
			if (!account.ok) throw new Error(`${serviceNumber} is taken.`);
			const posting = { instituteId, role, jurisdiction: recruit.jurisdiction ?? 'punjab' };
			await addPosting(unit, { accountId: account.value, ...posting });
			return account.value;
		});
		ids.push(accountId);
	}
	return ids;
}

/** A police station below DEMO. */
export async function addStation(app: App, code = 'STATION'): Promise<string> {
	const ctx = systemContext(app);
	const parent = (await findInstituteByCode(ctx, 'DEMO'))!;
	const name = { en: 'Demo Station', ur: 'ڈیمو تھانہ' };
	const made = await createInstitute(ctx, { code, name, kind: 'unit', parentId: parent.id, isDemo: true });
	if (!made.ok) throw new Error(`${code} is taken.`);
	return made.value.id;
}
