import { dayOf, type CalendarDay } from '#lib/base/dates.ts';
import { inLanguage, type Language } from '#lib/base/language.ts';
import { daysBetween } from '#lib/learning/say-due.ts';
import { wordsOf } from '#lib/ui/words.ts';
import { listCertificatesOf } from '../credentials/index.ts';
import { getTrack } from '../curriculum/index.ts';
import { listDueWindows, listDueWork, listWaivedWork } from '../learning/index.ts';
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
	const reminders = [
		...(await listWork(ctx, accountId, language, today)),
		...((await listCycle(ctx, accountId, language, today)) ?? (await listCertificates(ctx, accountId, language, today)))
	];
	return reminders.sort((one, other) => one.daysLeft - other.daysLeft);
}

async function listWork(ctx: Context, accountId: string, language: Language, today: string): Promise<Reminder[]> {
	const { due } = await listDueWork({ ...ctx, language, actor: { accountId } });
	const waived = await listWaivedWork(ctx.db.read, accountId);
	return due.flatMap(({ assignmentId, moduleIds, dueOn, remindedOn }): Reminder[] => {
		const day = [dueOn, waived.get(assignmentId) ?? ''].sort().at(-1)!;
		const daysLeft = daysBetween(today, day);
		const said = { what: sayWork(ctx, moduleIds, language), day, daysLeft };
		const window = workWindow(daysLeft);
		if (remindedOn && daysBetween(remindedOn, today) <= ASKED_FOR_DAYS)
			return [{ key: `asked/${assignmentId}/${remindedOn}`, kind: 'asked', ...said }];
		if (window === null) return [];
		return [{ key: `work/${assignmentId}/${day}/${window}`, kind: window === 'over' ? 'passed' : 'due', ...said }];
	});
}

/** Where a finished track stands: its cycle knows of grace and waivers. Null where there is no cycle yet. */
async function listCycle(ctx: Context, accountId: string, language: Language, today: string) {
	const cycle = (await listDueWindows(ctx, [accountId])).get(accountId);
	if (!cycle) return null;
	const { id, role, endsOn, standing } = cycle;
	if (standing.state === 'waived') return [];
	const what = inLanguage(getTrack(ctx.catalogue, role).title, language);
	return tellEnd(`cycle/${id}`, what, endsOn, today);
}

/** Of modules, for whoever has not finished a track. */
async function listCertificates(ctx: Context, accountId: string, language: Language, today: string) {
	const held = await listCertificatesOf(ctx, accountId);
	return held
		.filter(({ status }) => status === 'valid' || status === 'expired')
		.flatMap(({ id, title, expiresOn }) => tellEnd(`certificate/${id}`, inLanguage(title, language), expiresOn, today));
}

function tellEnd(key: string, what: string, day: CalendarDay, today: CalendarDay): Reminder[] {
	const daysLeft = daysBetween(today, day);
	const window = certificateWindow(daysLeft);
	if (window === null) return [];
	return [{ key: `${key}/${window}`, kind: window === 'over' ? 'ended' : 'ending', what, day, daysLeft }];
}

function sayWork({ catalogue }: Context, moduleIds: string[], language: Language): string {
	if (moduleIds.length === 0) return wordsOf(language).learning.due.wholeTrack;
	const modules = catalogue.modules.filter(({ id }) => moduleIds.includes(id));
	return modules.map(({ title }) => inLanguage(title, language)).join(language === 'ur' ? '، ' : ', ');
}
