import type { Language } from '#lib/base/language.ts';

export type Channel = 'sms' | 'email';

/** `id` stays the same however often a message is tried: whoever delivers may drop a second one of the same id. */
export type Message = { id: string; channel: Channel; to: string; language: Language; text: string };

/** `refused`: it will never take this message (a number that does not exist). Throws where it may work later. */
export type Mailer = { send(message: Message): Promise<'sent' | 'refused'> };

/** Nobody knows whether the message was taken: the answer did not come. */
export class UnknownOutcome extends Error {
	constructor() {
		super('The gateway did not answer in time.');
		this.name = 'UnknownOutcome';
	}
}
