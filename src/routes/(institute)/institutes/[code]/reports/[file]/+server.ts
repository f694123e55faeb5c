import { redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import {
	buildReport,
	isExportNoted,
	parsePeopleFilter,
	peopleParams,
	reportNames,
	sendReport
} from '#lib/server/insight/index.ts';
import { deskDoors, openDesk } from '#lib/server/institutes/index.ts';
import { dayOf } from '#lib/base/dates.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer, NotFound } from '#lib/server/platform/http.ts';
import { fileNames } from '../file-names.ts';
import type { RequestHandler } from './$types';

/** Streams the file that the form on the page of reports asked for; a bare link leads back to that form. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { institute } = await openDesk(ctx, event.params.code, deskDoors.record);
		const file = fileNames.find((name) => name === event.params.file);
		if (!file) throw new NotFound('report');
		const filter = parsePeopleFilter(event.url.searchParams);
		if (!(await isExportNoted(ctx, institute, filter)))
			redirect(303, localise(ctx.language, `/institutes/${institute.code}/reports?${peopleParams(filter)}`));

		const name = reportNames.find((each) => file.startsWith(each))!;
		return sendReport(await buildReport(ctx, institute, name, filter), {
			kind: file.endsWith('.csv') ? 'csv' : 'xlsx',
			language: ctx.language,
			name: `${institute.code}-${dayOf(ctx.clock.now())}-${name}`
		});
	});
