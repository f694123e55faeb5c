/** Who runs jobs, and how that is told to stop. */
export type Run = { owner: string; signal: AbortSignal };

/** Not a failure: the process is stopping, or another one has taken the job over. Thrown by `progress`. */
export class LeftOff extends Error {
	constructor(why: 'stopping' | 'taken') {
		super(`The job was left: ${why}`);
		this.name = 'LeftOff';
	}
}
