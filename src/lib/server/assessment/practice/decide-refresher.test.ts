import { expect, test } from 'vitest';
import { decideRefresher } from './decide-refresher.ts';

const scenarios = ['workshop', 'home', 'kiln'];
const talk = (contentId: string, day: string, mode = 'check', isPassed = true) =>
	({ contentId, mode, isPassed, finishedAt: new Date(`${day}T09:00:00Z`) }) as Parameters<
		typeof decideRefresher
	>[1][number];
const path = [talk('workshop', '2026-01-10'), talk('home', '2026-01-20')];

test('asks for nothing before two different talks were passed in check mode', () => {
	const twice = [path[0]!, talk('workshop', '2026-01-12'), talk('home', '2026-01-13', 'practise')];
	expect(decideRefresher(scenarios, [], '2026-12-01')).toBeNull();
	expect(decideRefresher(scenarios, twice, '2026-12-01')).toBeNull();
});

test('comes one month after the second, with the talk played longest ago', () => {
	expect(decideRefresher(scenarios, path, '2026-02-19')).toEqual({ dueOn: '2026-02-20', isDue: false, talk: 'kiln' });
	expect(decideRefresher(scenarios, path, '2026-02-20')).toEqual({ dueOn: '2026-02-20', isDue: true, talk: 'kiln' });
});

test('is met by any talk, passed or not, from its day on', () => {
	const early = [...path, talk('kiln', '2026-02-19', 'practise', false)];
	expect(decideRefresher(scenarios, early, '2026-03-01')).toMatchObject({ dueOn: '2026-02-20', talk: 'workshop' });
	const met = [...path, talk('kiln', '2026-02-20', 'practise', false)];
	expect(decideRefresher(scenarios, met, '2026-03-01')).toMatchObject({ dueOn: '2026-04-20', isDue: false });
	expect(decideRefresher(scenarios, [...path, talk('kiln', '2026-02-20', 'replay')], '2026-03-01')).toMatchObject({
		dueOn: '2026-02-20'
	});
});

test('is asked for once where several were left out, and no more after six months', () => {
	expect(decideRefresher(scenarios, path, '2026-08-01')).toMatchObject({ dueOn: '2026-07-20', isDue: true });
	expect(decideRefresher(scenarios, [...path, talk('kiln', '2026-08-01')], '2026-08-02')).toBeNull();
});
