import { json } from '@sveltejs/kit';
import { version } from '../../../package.json';
import type { RequestHandler } from './$types';

const LONGEST_WAIT_MS = 3_000;

/** For machines: does this process answer, and does its database? */
export const GET: RequestHandler = async ({ locals: { ctx } }) => {
	try {
		await Promise.race([ctx.db.ping(), refuseAfter(LONGEST_WAIT_MS)]);
		return json({ status: 'ok', version });
	} catch (problem) {
		ctx.log.error('The database does not answer', problem, { request_id: ctx.requestId });
		return json({ status: 'database-unavailable', version }, { status: 503 });
	}
};

function refuseAfter(milliseconds: number): Promise<never> {
	return new Promise((_, reject) =>
		setTimeout(() => reject(new Error(`No answer in ${milliseconds} ms`)), milliseconds).unref()
	);
}
