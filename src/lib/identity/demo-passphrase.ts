/** Of every account of the demo world; printed at start. In production nobody may choose it. */
export const DEMO_PASSPHRASE = 'green river morning tea';
