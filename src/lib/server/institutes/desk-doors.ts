import type { Permission } from '#lib/institutes/types.ts';

/** Which permissions open which part of a desk; `openDesk` takes one of these. An authority reads and edits nothing. */
export const deskDoors = {
	/** Overview and the list of people. */
	people: ['instructor', 'administrator', 'authority', 'operator'],
	/** What one person has learned. Whoever only runs the system has no business in it. */
	record: ['instructor', 'administrator', 'authority'],
	slips: ['instructor', 'administrator', 'operator'],
	roster: ['administrator', 'operator'],
	tree: ['administrator', 'operator']
} as const satisfies Record<string, readonly Permission[]>;
