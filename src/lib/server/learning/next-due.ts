import { addDays } from '#lib/base/dates.ts';
import { groupBy } from '#lib/base/group-by.ts';
import type { Reader } from '../platform/db/database.ts';
import { listOpenDue } from './assignments/repository.ts';
import { listCyclePeople, listCyclesOf, type CyclePerson } from './cycles/repository.ts';
import { laterOf, renewalDueOn } from './cycles/rules.ts';
import { readCompliance } from './cycles/settings.ts';
import { listStandingWaivers, type Waiver } from './waivers/repository.ts';
import { waivedUntil } from './waivers/waived-until.ts';

/** When somebody must have done something, and while they are excused from what would be overdue: `2026-12-02..2026-12-20`. */
export type Due = { nextDueOn: string | null; waivedDays: string };
type Days = { due: string[]; waived: string[] };

/**
 * What was assigned to each of these people and is not done, or a cycle whose recertification is open: the nearest day of
 * it all. A waiver puts its day off. `people`: given where the summaries do not say it yet.
 */
export async function mapDue(
	db: Reader,
	learnerIds: string[],
	people?: readonly CyclePerson[]
): Promise<Map<string, Due>> {
	const waiversOf = groupBy(await listStandingWaivers(db, learnerIds), ({ learnerId }) => learnerId);
	const daysOf = new Map<string, Days>(learnerIds.map((id) => [id, { due: [], waived: [] }]));
	for (const { learnerId, assignmentId, dueOn } of await listOpenDue(db, learnerIds)) {
		const until = waivedUntil(waiversOf.get(learnerId) ?? [], { assignmentId });
		const days = daysOf.get(learnerId)!;
		days.due.push(laterOf(dueOn, until));
		days.waived.push(...spanOf(dueOn, until));
	}
	await addRenewals(db, daysOf, waiversOf, people);
	return new Map(
		[...daysOf].map(([id, { due, waived }]) => [
			id,
			{ nextDueOn: due.sort()[0] ?? null, waivedDays: waived.sort().join(' ') }
		])
	);
}

/** The days, read back. */
export function readSpans(waivedDays: string): { from: string; to: string }[] {
	return waivedDays
		.split(' ')
		.filter(Boolean)
		.map((span) => {
			const [from, to] = span.split('..');
			return { from: from!, to: to! };
		});
}

async function addRenewals(
	db: Reader,
	daysOf: ReadonlyMap<string, Days>,
	waiversOf: ReadonlyMap<string, Waiver[]>,
	given?: readonly CyclePerson[]
): Promise<void> {
	const learnerIds = [...daysOf.keys()];
	const cyclesOf = groupBy(await listCyclesOf(db, learnerIds), ({ learnerId }) => learnerId);
	if (cyclesOf.size === 0) return;
	const people = given ?? (await listCyclePeople(db, learnerIds));
	const complianceAt = await readCompliance(db);
	for (const { learnerId, role, path } of people) {
		const latest = cyclesOf.get(learnerId)?.find((cycle) => cycle.role === role);
		if (!latest) continue;
		const until = waivedUntil(waiversOf.get(learnerId) ?? [], { cycleId: latest.id });
		const days = daysOf.get(learnerId)!;
		days.waived.push(...spanOf(latest.endsOn, until));
		if (!latest.renewalOpenedAt) continue;
		const { graceDays } = complianceAt(path);
		days.due.push(renewalDueOn({ endsOn: latest.endsOn, graceDays, waivedUntil: until }));
	}
}

function spanOf(dueOn: string, until: string | null): string[] {
	return until !== null && until > dueOn ? [`${addDays(dueOn, 1)}..${until}`] : [];
}
