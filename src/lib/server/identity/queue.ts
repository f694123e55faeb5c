export class QueueFull extends Error {
	constructor() {
		super('Too much is waiting already');
		this.name = 'QueueFull';
	}
}

export type Queue = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Runs at most `parallel` works at once and lets at most `longest` wait, in the order they came. */
export function createQueue(parallel: number, longest: number): Queue {
	let running = 0;
	const waiting: (() => void)[] = [];

	return async (work) => {
		if (running < parallel) running++;
		else {
			if (waiting.length >= longest) throw new QueueFull();
			await new Promise<void>((begin) => waiting.push(begin));
		}
		try {
			return await work();
		} finally {
			const begin = waiting.shift();
			if (begin) begin();
			else running--;
		}
	};
}
