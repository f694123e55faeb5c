import { redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import {
	buildReport,
	isExportNoted,
	parsePeopleFilter,
	peopleParams,
	reportNames,
	writeCsv,
	writeXlsx
} from '#lib/server/insight/index.ts';
import { deskDoors, openDesk } from '#lib/server/institutes/index.ts';
import { dayOf } from '#lib/base/dates.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer, NotFound } from '#lib/server/platform/http.ts';
import { fileNames } from '../file-names.ts';
import type { RequestHandler } from './$types';

const types = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

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
		const isCsv = file.endsWith('.csv');
		const report = await buildReport(ctx, institute, name, filter);
		const chunks = isCsv ? writeCsv(report) : writeXlsx(report, ctx.language);
		return new Response(toStream(chunks), {
			headers: {
				'content-type': isCsv ? types.csv : types.xlsx,
				'content-disposition': `attachment; filename="${institute.code}-${dayOf(ctx.clock.now())}-${file}"`
			}
		});
	});

function toStream(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await chunks.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		async cancel() {
			await chunks.return(undefined);
		}
	});
}
