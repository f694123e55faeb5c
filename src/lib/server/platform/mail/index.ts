import { join } from 'node:path';
import type { Config } from '../config.ts';
import { fileMailer } from './file-mailer.ts';
import { gatewayMailer } from './gateway-mailer.ts';
import type { Mailer } from './types.ts';

export { UnknownOutcome, type Channel, type Mailer, type Message } from './types.ts';

/** What carries messages out of here; null where the operator configured nothing. */
export function openMailer({ reminders, dataDir }: Pick<Config, 'reminders' | 'dataDir'>): Mailer | null {
	if (reminders.by === 'files') return fileMailer(join(dataDir, 'reminders'));
	return reminders.by === 'gateway' ? gatewayMailer(reminders.url, reminders.token) : null;
}
