import { error } from '@sveltejs/kit';

/** Missing, or outside what the actor may see: the two are one and the same to the person who asks. */
export class NotFound extends Error {
	constructor(what: string) {
		super(`${what} was not found`);
		this.name = 'NotFound';
	}
}

/** Runs a load or an action and turns what it throws into an HTTP answer, in this one place. */
export async function answer<Value>(work: () => Promise<Value>): Promise<Value> {
	try {
		return await work();
	} catch (problem) {
		if (problem instanceof NotFound) error(404, { message: 'not-found' });
		throw problem;
	}
}
