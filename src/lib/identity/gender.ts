/** Said by the person or by the roster; nobody has to say it. Used to see who was left out, never on a list of people. */
export const genders = ['woman', 'man', 'unstated'] as const;
export type Gender = (typeof genders)[number];
