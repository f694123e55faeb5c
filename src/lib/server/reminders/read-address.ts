import { fold } from '#lib/base/fold.ts';
import type { Channel } from '../platform/mail/index.ts';

const MOST_LETTERS = 120;

/** A mobile number as typed in Pakistan, in any digits, or an e-mail address; null for anything else. */
export function readAddress(typed: string): { channel: Channel; address: string } | null {
	const text = fold(typed);
	if (text.length > MOST_LETTERS) return null;
	if (text.includes('@')) {
		const isEmail = /^[a-z0-9.+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text);
		return isEmail ? { channel: 'email', address: text } : null;
	}
	const number = text.replace(/[\s().-]/g, '').replace(/^(00)?92(?=3)|^\+92(?=3)|^0(?=3)/, '+92');
	return /^\+923\d{9}$/.test(number) ? { channel: 'sms', address: number } : null;
}
