import { addDays, dayOf } from '#lib/base/dates.ts';
import type { Role } from '#lib/curriculum/types.ts';
import type { Audience } from '#lib/learning/types.ts';
import type { App } from '#lib/server/app.ts';
import { addMembers, createCohort } from '#lib/server/institutes/index.ts';
import { createAssignment } from '#lib/server/learning/index.ts';
import { signedIn } from './people.ts';

export type FurnishedWork = {
	/** CONSTABLE-1 and INSPECTOR-1, and one that tests may close. */
	cohort: string;
	spareCohort: string;
	/** The whole track of the constables; a module that everybody asked has done; one that tests may withdraw. */
	assignment: string;
	doneAssignment: string;
	spareAssignment: string;
};

/** Cohorts and assignments of DEMO. `doneModule` is the one that INSPECTOR-1 has passed. */
export async function furnishWork(app: App, doneModule: string): Promise<FurnishedWork> {
	const ctx = await signedIn(app, 'INSTRUCTOR-1');
	const cohort = await createCohort(ctx, 'DEMO', 'Recruits');
	const learners = await Promise.all(['CONSTABLE-1', 'INSPECTOR-1'].map((number) => signedIn(app, number)));
	await addMembers(
		ctx,
		'DEMO',
		cohort,
		learners.map(({ actor }) => actor.accountId)
	);
	const today = dayOf(ctx.clock.now());
	const assign = async (role: Role, moduleIds: string[]) => {
		const audience: Audience = { kind: 'rule', roles: [role], bands: [], jurisdictions: [] };
		const days = { startsOn: today, dueOn: addDays(today, 30) };
		const made = await createAssignment(ctx, 'DEMO', { audience, moduleIds, ...days });
		if (!made.ok) throw new Error(`Nothing could be assigned: ${made.reason}`);
		return made.value;
	};
	return {
		cohort,
		spareCohort: await createCohort(ctx, 'DEMO', 'Spare'),
		assignment: await assign('constable', []),
		doneAssignment: await assign('labour-inspector', [doneModule]),
		spareAssignment: await assign('judge', [])
	};
}
