import * as v from 'valibot';
import { parse, YAMLParseError } from 'yaml';
import { error, type Problem } from './problem.ts';

export type Read<Value> = { ok: true; value: Value } | { ok: false; problems: Problem[] };

/** Reads YAML 1.2 (days and 'yes' stay text) against a schema; names every field that does not fit. */
export function readYaml<Schema extends v.GenericSchema>(
	file: string,
	source: string,
	schema: Schema
): Read<v.InferOutput<Schema>> {
	let data: unknown;
	try {
		data = parse(source, { schema: 'core' });
	} catch (broken) {
		const [at] = broken instanceof YAMLParseError ? (broken.linePos ?? []) : [];
		const reason = broken instanceof Error ? broken.message.split('\n')[0]! : String(broken);
		const field = at ? `line ${at.line}` : 'whole file';
		return {
			ok: false,
			problems: [error(file, field, `is no YAML: ${reason}`, 'Mend the indentation, quotes or colons on that line.')]
		};
	}
	return fit(file, data, schema);
}

export function fit<Schema extends v.GenericSchema>(
	file: string,
	data: unknown,
	schema: Schema
): Read<v.InferOutput<Schema>> {
	const parsed = v.safeParse(schema, data);
	if (parsed.success) return { ok: true, value: parsed.output };
	return { ok: false, problems: parsed.issues.map((issue) => describe(file, issue)) };
}

function describe(file: string, issue: v.BaseIssue<unknown>): Problem {
	const field = nameOf(issue);
	if (issue.type === 'strict_object' && issue.expected === 'never') {
		return error(
			file,
			field,
			'is no known field',
			'Correct its spelling or remove it; content/README.md lists the fields.'
		);
	}
	if (issue.received === 'undefined') return error(file, field, 'is missing', 'Add it; content/README.md shows how.');
	if (issue.type === 'picklist' || issue.type === 'literal') {
		return error(file, field, `is ${issue.received}, which is not allowed`, `Use one of ${issue.expected}.`);
	}
	if (issue.type === 'union')
		return error(file, field, `is ${issue.received}, which does not fit`, 'Write it as content/README.md shows.');
	const isShape = issue.kind === 'schema';
	const problem = isShape ? `should be ${issue.expected} but is ${issue.received}` : issue.message;
	return error(
		file,
		field,
		problem,
		isShape ? 'Write it as content/README.md shows.' : `Mend the value ${issue.received}.`
	);
}

/** `provisions.ppc-1860-p04.penalty.and_or`: an entry of a list is named by its id where it has one. */
function nameOf(issue: v.BaseIssue<unknown>): string {
	const names = (issue.path ?? []).map(({ key, value }) => {
		const id =
			typeof key === 'number' && typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
		return typeof id === 'string' ? id : typeof key === 'number' ? String(key + 1) : String(key);
	});
	return names.join('.') || 'whole file';
}
