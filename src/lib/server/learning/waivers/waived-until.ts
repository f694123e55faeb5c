import type { Waiver } from './repository.ts';

type Subject = { assignmentId: string } | { cycleId: string };

/** Until when somebody is excused from one thing: the latest day of their waivers for it, or null. */
export function waivedUntil(
	waivers: readonly Pick<Waiver, 'assignmentId' | 'cycleId' | 'untilOn'>[],
	subject: Subject
): string | null {
	const days = waivers
		.filter((waiver) =>
			'assignmentId' in subject ? waiver.assignmentId === subject.assignmentId : waiver.cycleId === subject.cycleId
		)
		.map(({ untilOn }) => untilOn);
	return days.sort().at(-1) ?? null;
}
