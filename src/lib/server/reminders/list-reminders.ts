import { dayOf, type CalendarDay } from '#lib/base/dates.ts';
import { inLanguage, type Language } from '#lib/base/language.ts';
import { daysBetween } from '#lib/learning/say-due.ts';
import { wordsOf } from '#lib/ui/words.ts';
import { listCertificatesOf } from '../credentials/index.ts';
import { listDueWork } from '../learning/index.ts';
import type { Context } from '../platform/context.ts';
import { certificateWindow, workWindow } from './windows.ts';

export type Reminder = {
	/** The same for as long as there is nothing new to tell. */
	key: string;
	kind: 'asked' | 'due' | 'passed' | 'ending' | 'ended';
	what: string;
	day: CalendarDay;
	daysLeft: number;
};

/** Somebody pressed "remind" at a desk: told on that day or the next. */
const ASKED_FOR_DAYS = 1;

/** What there is to remind a learner of today, the most pressing first. The track shows it; a digest tells what is new. */
export async function listReminders(ctx: Context, accountId: string, language: Language): Promise<Reminder[]> {
	const today = dayOf(ctx.clock.now());
	const { due } = await listDueWork({ ...ctx, actor: { accountId } });
	const work = due.flatMap(({ assignmentId, moduleIds, dueOn, remindedOn }): Reminder[] => {
		const daysLeft = daysBetween(today, dueOn);
		const said = { what: sayWork(ctx, moduleIds, language), day: dueOn, daysLeft };
		const window = workWindow(daysLeft);
		if (remindedOn && daysBetween(remindedOn, today) <= ASKED_FOR_DAYS)
			return [{ key: `asked/${assignmentId}/${remindedOn}`, kind: 'asked', ...said }];
		if (window === null) return [];
		return [{ key: `work/${assignmentId}/${dueOn}/${window}`, kind: window === 'over' ? 'passed' : 'due', ...said }];
	});
	const held = (await listCertificatesOf(ctx, accountId)).filter(
		({ status }) => status === 'valid' || status === 'expired'
	);
	const certificates = held.flatMap(({ id, title, expiresOn }): Reminder[] => {
		const daysLeft = daysBetween(today, expiresOn);
		const window = certificateWindow(daysLeft);
		if (window === null) return [];
		const said = { what: inLanguage(title, language), day: expiresOn, daysLeft };
		return [{ key: `certificate/${id}/${window}`, kind: window === 'over' ? 'ended' : 'ending', ...said }];
	});
	return [...work, ...certificates].sort((one, other) => one.daysLeft - other.daysLeft);
}

function sayWork({ catalogue }: Context, moduleIds: string[], language: Language): string {
	if (moduleIds.length === 0) return wordsOf(language).learning.due.wholeTrack;
	const modules = catalogue.modules.filter(({ id }) => moduleIds.includes(id));
	return modules.map(({ title }) => inLanguage(title, language)).join(language === 'ur' ? '، ' : ', ');
}
