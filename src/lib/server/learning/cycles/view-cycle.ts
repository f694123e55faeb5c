import { dayOf } from '#lib/base/dates.ts';
import type { CycleView } from '#lib/learning/cycles.ts';
import type { Context, SignedIn } from '../../platform/context.ts';
import { listStandingWaivers, type Waiver } from '../waivers/repository.ts';
import { waivedUntil } from '../waivers/waived-until.ts';
import { listCyclePeople, listCyclesOf, type Cycle, type CyclePerson } from './repository.ts';
import { renewalOpensOn, standingOf } from './rules.ts';
import { readCompliance, type Compliance } from './settings.ts';

type Asking = Pick<Context, 'db' | 'clock'>;

/** The present cycle of a person in the track of their role, and where it stands; null where there is none yet. */
export async function viewCycle(ctx: Asking, person: CyclePerson): Promise<CycleView | null> {
	return (await viewCycles(ctx, [person])).get(person.learnerId) ?? null;
}

/** The same for many at once, in four queries: what a digest of reminders goes by. */
export async function listDueWindows(ctx: Asking, learnerIds: string[]): Promise<Map<string, CycleView>> {
	return viewCycles(ctx, await listCyclePeople(ctx.db.read, learnerIds));
}

async function viewCycles({ db, clock }: Asking, people: CyclePerson[]): Promise<Map<string, CycleView>> {
	const ids = people.map(({ learnerId }) => learnerId);
	const [cycles, waivers, complianceAt] = await Promise.all([
		listCyclesOf(db.read, ids),
		listStandingWaivers(db.read, ids),
		readCompliance(db.read)
	]);
	const today = dayOf(clock.now());
	return new Map(
		people.flatMap(({ learnerId, role, path }) => {
			const latest = cycles.find((cycle) => cycle.learnerId === learnerId && cycle.role === role);
			return latest ? [[learnerId, toView(latest, waivers, complianceAt(path), today)]] : [];
		})
	);
}

function toView(cycle: Cycle, waivers: Waiver[], { graceDays }: Compliance, today: string): CycleView {
	const { id, role, cycle: number, startsOn, endsOn } = cycle;
	const opensOn = renewalOpensOn(endsOn);
	return {
		id,
		role,
		cycle: number,
		startsOn,
		endsOn,
		opensOn,
		isOpen: today >= opensOn,
		standing: standingOf({ endsOn, graceDays, waivedUntil: waivedUntil(waivers, { cycleId: id }), today })
	};
}

/** One's own. */
export async function viewOwnCycle(ctx: SignedIn): Promise<CycleView | null> {
	const { accountId: learnerId, role, institute } = ctx.actor;
	return viewCycle(ctx, { learnerId, role, path: institute.path });
}
