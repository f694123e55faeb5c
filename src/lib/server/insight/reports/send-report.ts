import type { Language } from '#lib/base/language.ts';
import type { Report } from './cells.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const types = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/** A report as a download, line after line: memory does not grow with it. */
export function sendReport(
	report: Report,
	{ kind, language, name }: { kind: 'csv' | 'xlsx'; language: Language; name: string }
): Response {
	const chunks = kind === 'csv' ? writeCsv(report) : writeXlsx(report, language);
	return new Response(toStream(chunks), {
		headers: { 'content-type': types[kind], 'content-disposition': `attachment; filename="${name}.${kind}"` }
	});
}

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
