import { dayOf } from '#lib/base/dates.ts';
import { buildAssigned, sendReport } from '#lib/server/insight/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { readFields } from '#lib/server/platform/parse-form.ts';
import type { RequestHandler } from './$types';

/** The file itself, after everybody in it was noted: that is why it is asked for with POST. */
export const POST: RequestHandler = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { code, id } = event.params;
		const fields = new Map(await readFields(event.request));
		return sendReport(await buildAssigned(ctx, code, id), {
			kind: fields.get('kind') === 'xlsx' ? 'xlsx' : 'csv',
			language: ctx.language,
			name: `${code}-${dayOf(ctx.clock.now())}-assignment`
		});
	});
