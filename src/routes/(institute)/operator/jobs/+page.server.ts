import { redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import { answer } from '#lib/server/platform/http.ts';
import { cancelJob, listJobs, restartJob, stateOf, type Job } from '#lib/server/platform/jobs/index.ts';
import { readFields } from '#lib/server/platform/parse-form.ts';
import { wordsOf } from '#lib/ui/words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { guardOperator } from '../guard-operator.ts';

const MOST_SHOWN = 100;

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guardOperator(event);
		const { db, clock, language } = ctx;
		const said = new Map(Object.entries(wordsOf(language).operator.done));
		const show = ({
			id,
			name,
			every,
			runAt,
			done,
			total,
			attempts,
			lastError,
			succeededAt,
			finishedAt,
			...job
		}: Job) => ({
			...{ id, name, every, runAt, done, total, attempts, succeededAt, finishedAt },
			lastError: lastError?.split('\n', 1)[0] ?? null,
			state: stateOf({ ...job, finishedAt, runAt, lastError }, clock.now())
		});
		const unfinished = (await listJobs(db.read, { most: MOST_SHOWN, isFinished: false })).map(show);
		const rank = (state: string) => ['stopped', 'running', 'retrying', 'waiting'].indexOf(state) >>> 0;
		return {
			notice: said.get(event.url.searchParams.get('done') ?? ''),
			unfinished: unfinished.sort((one, other) => rank(one.state) - rank(other.state)),
			finished: (await listJobs(db.read, { most: MOST_SHOWN, isFinished: true })).map(show),
			width: 'wide'
		};
	});

export const actions: Actions = {
	restart: (event) => handle(event, restartJob, 'restarted'),
	cancel: (event) => handle(event, cancelJob, 'cancelled')
};

function handle(event: RequestEvent, work: typeof restartJob, done: string) {
	return answer(async () => {
		const ctx = guardOperator(event);
		await work(ctx, new Map(await readFields(event.request)).get('job') ?? '');
		redirect(303, localise(ctx.language, `/operator/jobs?done=${done}`));
	});
}
