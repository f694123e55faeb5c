import { expect, test } from 'vitest';
import { decideStart, restsUntil } from './decide-start.ts';

const at = (time: string) => new Date(`2026-11-22T${time}:00Z`);
const three = [at('08:00'), at('09:00'), at('10:00')];

test('two attempts in a day leave a third', () => {
	expect(restsUntil(three.slice(0, 2), at('10:30'))).toBeNull();
});

test('after the third there is a rest of twelve hours from the last one', () => {
	expect(restsUntil(three, at('10:30'))).toEqual(at('22:00'));
	expect(decideStart({ gradedAt: three, now: at('21:59'), bankSize: 9 })).toEqual({ ok: false, reason: 'resting' });
});

test('the rest ends to the minute', () => {
	expect(decideStart({ gradedAt: three, now: at('22:00'), bankSize: 9 })).toEqual({ ok: true, value: null });
});

test('attempts of the day before do not count', () => {
	const old = three.map((date) => new Date(date.getTime() - 24 * 3_600_000));
	expect(restsUntil(old, at('10:30'))).toBeNull();
});

test('a bank without items cannot be asked', () => {
	expect(decideStart({ gradedAt: [], now: at('10:00'), bankSize: 0 })).toEqual({ ok: false, reason: 'no-items' });
});
