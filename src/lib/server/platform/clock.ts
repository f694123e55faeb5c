/** Time and chance come in as arguments, so that a test can hold them still. */
export type Clock = { now(): Date };
export const systemClock: Clock = { now: () => new Date() };

/** A number in [0, 1). */
export type Chance = () => number;
