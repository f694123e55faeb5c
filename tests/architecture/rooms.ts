/**
 * The rooms of the house from the ground up. A room may use those below it. Areas come twice: their browser-safe half
 * in `src/lib/<area>`, which all server rooms stand on, and their server half in `src/lib/server/<area>`.
 */
export const areas = [
	'identity',
	'institutes',
	'curriculum',
	'assessment',
	'learning',
	'credentials',
	'reminders',
	'insight',
	'sync'
];

const floors = [
	'base',
	'ui',
	...areas.map((area) => `${area} (browser-safe)`),
	'offline',
	'platform',
	...areas,
	'assembly',
	'outside'
];

/** Which room a file stands in; null for what is not ours. */
export function roomOf(path: string): string | null {
	if (!path.startsWith('src/')) return null;
	// They name all areas on purpose: one builds the Context, the others say which area hears which event and does which job.
	if (/^src\/lib\/server\/(app|wiring|jobs)\.ts$/.test(path)) return 'assembly';
	const server = /^src\/lib\/server\/([^/]+)\//.exec(path)?.[1];
	if (server) return server;
	const shared = /^src\/lib\/([^/]+)\//.exec(path)?.[1];
	if (shared) return areas.includes(shared) ? `${shared} (browser-safe)` : shared;
	return 'outside';
}

/** Floor of a room, from 0; -1 where the room is unknown. */
export function floorOf(room: string): number {
	return floors.indexOf(room);
}
