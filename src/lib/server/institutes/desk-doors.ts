import type { Permission } from '#lib/institutes/types.ts';

/**
 * Which permissions open which part of a desk; `openDesk` takes one of these. An authority reads and edits nothing, a
 * delegate looks at boards and lists on the screen and takes nothing away.
 */
export const deskDoors = {
	/** Overview and the list of people. */
	people: ['instructor', 'administrator', 'authority', 'operator', 'delegate'],
	/** Boards, and reports on the screen. Whoever only runs the system has no business with what people learn. */
	boards: ['instructor', 'administrator', 'authority', 'delegate'],
	/** What one person has learned, and files of many. */
	record: ['instructor', 'administrator', 'authority'],
	/** May let somebody who serves there look on. */
	delegate: ['instructor', 'administrator', 'authority'],
	slips: ['instructor', 'administrator', 'operator'],
	roster: ['administrator', 'operator'],
	tree: ['administrator', 'operator']
} as const satisfies Record<string, readonly Permission[]>;
