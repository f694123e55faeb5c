import { dayOf, sayDay, sayTime } from '#lib/base/dates.ts';
import { inLanguage } from '#lib/base/language.ts';
import { wordsOf } from '#lib/ui/words.ts';
import { findTrack } from '../../curriculum/index.ts';
import { deskDoors, noteRecordViews, openDesk } from '../../institutes/index.ts';
import { openWork, sayWhom } from '../../learning/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import type { Cell, Report } from '../reports/cells.ts';
import { listAssignedAfter } from './repository.ts';

const AT_ONCE = 500;

/** The people of one assignment as a file. Everybody in it is told before the first line is written. */
export async function buildAssigned(ctx: SignedIn, code: string, id: string): Promise<Report> {
	await openDesk(ctx, code, deskDoors.record);
	const { desk, assignment } = await openWork(ctx, code, id);
	const { language, catalogue, clock } = ctx;
	const words = wordsOf(language).board;
	const work = wordsOf(language).assignments;
	const now = clock.now();
	let count = 0;
	for await (const people of walkAssigned(ctx, id)) {
		count += people.length;
		await noteRecordViews(
			ctx,
			people.map((person) => person.id),
			'exported'
		);
	}
	const isOverdue = assignment.dueOn < dayOf(now);

	async function* rows(): AsyncGenerator<Cell[]> {
		for await (const people of walkAssigned(ctx, id))
			for (const { name, serviceNumber, role, instituteCode, doneAt } of people) {
				const roleName = findTrack(catalogue, role)?.roleName;
				yield [
					name,
					serviceNumber,
					roleName ? inLanguage(roleName, language) : role,
					instituteCode,
					doneAt ? words.finished : isOverdue ? work.stateOverdue : work.stateOpen,
					doneAt ? dayOf(doneAt) : '',
					assignment.dueOn
				];
			}
	}
	const { columns } = words;
	return {
		sheet: work.peopleTitle,
		head: [
			[work.title, inLanguage(desk.institute.name, language), desk.institute.code],
			[words.filters, await sayWhom(ctx, assignment)],
			[words.count, count],
			[words.made, `${sayDay(dayOf(now), language)}, ${sayTime(now)}`]
		],
		columns: [columns.name, columns.number, columns.role, columns.code, columns.state, columns.completed, columns.due],
		rows: rows()
	};
}

async function* walkAssigned({ db }: SignedIn, id: string) {
	let after = '';
	for (;;) {
		const people = await listAssignedAfter(db.read, id, after, AT_ONCE);
		if (people.length > 0) yield people;
		if (people.length < AT_ONCE) return;
		after = people.at(-1)!.id;
	}
}
