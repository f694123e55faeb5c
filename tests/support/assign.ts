import type { Role } from '#lib/curriculum/types.ts';
import type { Audience } from '#lib/learning/types.ts';
import { systemContext, type App } from '#lib/server/app.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import * as learning from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { signedIn } from './people.ts';

export const days = { startsOn: '2026-12-01', dueOn: '2026-12-31' };
export const everybody: Extract<Audience, { kind: 'rule' }> = { kind: 'rule', roles: [], bands: [], jurisdictions: [] };
export const constables: Audience = { ...everybody, roles: ['constable'] };

/** Assigns the whole track at DEMO unless said otherwise; answers with the id. */
export async function assign(
	ctx: SignedIn,
	given: Partial<learning.NewAssignment> & { audience: Audience }
): Promise<string> {
	const outcome = await learning.createAssignment(ctx, 'DEMO', { moduleIds: [], ...days, ...given });
	if (!outcome.ok) throw new Error(outcome.reason);
	return outcome.value;
}

export function view(ctx: SignedIn, id: string, code = 'DEMO') {
	return learning.viewAssignment(ctx, code, id, { isDone: false, page: 1 });
}

export async function peopleOf(ctx: SignedIn, id: string): Promise<string[]> {
	return (await view(ctx, id)).people.map(({ serviceNumber }) => serviceNumber).sort();
}

export async function dueOf(app: App, accountId: string): Promise<string | null> {
	const rows = await app.db.read.select().from(app.db.read.t.learnerSummaries);
	return rows.find(({ learnerId }) => learnerId === accountId)!.nextDueOn;
}

export async function post(app: App, accountId: string, role: Role, code = 'DEMO'): Promise<void> {
	const ctx = systemContext(app);
	const { id: instituteId } = (await institutes.findInstituteByCode(ctx, code))!;
	await institutes.postLearner(ctx, { accountId, instituteId, role, jurisdiction: 'punjab' });
}

export async function grant(app: App, serviceNumber: string, instituteId: string): Promise<void> {
	const { accountId } = (await signedIn(app, serviceNumber)).actor;
	await institutes.grantPermission(systemContext(app), { accountId, instituteId, permission: 'administrator' });
}
