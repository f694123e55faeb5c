import type { Reader } from '../platform/db/database.ts';
import { listOpenDue } from './assignments/repository.ts';
import { listCyclePeople, listCyclesOf, type CyclePerson } from './cycles/repository.ts';
import { laterOf, renewalDueOn } from './cycles/rules.ts';
import { readCompliance } from './cycles/settings.ts';
import { listStandingWaivers, type Waiver } from './waivers/repository.ts';
import { waivedUntil } from './waivers/waived-until.ts';

/**
 * The nearest day by which each of these people must have done something: what was assigned and is not done, or a cycle
 * whose recertification is open. A waiver puts its day off. `people`: given where the summaries do not say it yet.
 */
export async function mapNextDueDays(
	db: Reader,
	learnerIds: string[],
	people?: readonly CyclePerson[]
): Promise<Map<string, string>> {
	const waivers = await listStandingWaivers(db, learnerIds);
	const nearest = new Map<string, string>();
	const take = (learnerId: string, day: string) => {
		const before = nearest.get(learnerId);
		if (before === undefined || day < before) nearest.set(learnerId, day);
	};
	for (const { learnerId, assignmentId, dueOn } of await listOpenDue(db, learnerIds))
		take(learnerId, laterOf(dueOn, waivedUntil(ownOf(waivers, learnerId), { assignmentId })));
	for (const [learnerId, day] of await mapRenewalDays(db, learnerIds, waivers, people)) take(learnerId, day);
	return nearest;
}

async function mapRenewalDays(
	db: Reader,
	learnerIds: string[],
	waivers: readonly Waiver[],
	given?: readonly CyclePerson[]
): Promise<Map<string, string>> {
	const cycles = await listCyclesOf(db, learnerIds);
	if (cycles.length === 0) return new Map();
	const people = given ?? (await listCyclePeople(db, learnerIds));
	const complianceAt = await readCompliance(db);
	return new Map(
		people.flatMap(({ learnerId, role, path }) => {
			const latest = cycles.find((cycle) => cycle.learnerId === learnerId && cycle.role === role);
			if (!latest?.renewalOpenedAt) return [];
			const until = waivedUntil(ownOf(waivers, learnerId), { cycleId: latest.id });
			const { graceDays } = complianceAt(path);
			return [[learnerId, renewalDueOn({ endsOn: latest.endsOn, graceDays, waivedUntil: until })]];
		})
	);
}

function ownOf(waivers: readonly Waiver[], learnerId: string): Waiver[] {
	return waivers.filter((waiver) => waiver.learnerId === learnerId);
}
