import { groupBy } from '#lib/base/group-by.ts';
import { wordsOf } from '#lib/ui/words.ts';
import { sayHours } from '#lib/learning/say-hours.ts';
import type { SignedIn } from '../../platform/context.ts';
import type { Cell } from './cells.ts';
import { listAttendanceOf, type ReportPerson, type Whom } from './repository.ts';
import { walkPeople } from './walk-people.ts';

type ColumnWords = ReturnType<typeof wordsOf>['board']['columns'];

export function attendanceColumns(words: ColumnWords, who: string[]): string[] {
	const { code, title, day, time, hours, place, instructor, present } = words;
	return [...who, code, title, day, time, hours, place, instructor, present];
}

/** Each session of each person that was marked, as it holds now after corrections. */
export async function* attendanceRows(
	ctx: SignedIn,
	whom: Whom,
	sayWho: (person: ReportPerson) => string[]
): AsyncGenerator<Cell[]> {
	const { attended, missed } = wordsOf(ctx.language).sessions;
	for await (const people of walkPeople(ctx, whom)) {
		const marks = groupBy(
			await listAttendanceOf(
				ctx.db.read,
				people.map(({ id }) => id)
			),
			({ learnerId }) => learnerId
		);
		for (const person of people)
			for (const mark of marks.get(person.id) ?? []) {
				const { titleEn, titleUr, heldOn, startTime, minutes, place, instructor, isPresent } = mark;
				const title = (ctx.language === 'ur' ? titleUr : titleEn) || titleEn || titleUr;
				const who = [...sayWho(person), person.instituteCode];
				const hours = Number(sayHours(minutes));
				yield [...who, title, heldOn, startTime, hours, place, instructor, isPresent ? attended : missed];
			}
	}
}
