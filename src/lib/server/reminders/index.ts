export { findMyAddress, keepAddress, removeAddress } from './keep-address.ts';
export { listReminders, type Reminder } from './list-reminders.ts';
export { prepareDigests } from './prepare-digests.ts';
export { sendDigests } from './send-digests.ts';
