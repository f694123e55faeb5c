import * as v from 'valibot';

/** Fields that are never sent back to the page, not even to keep what was typed. */
export const secretFields = new Set(['passphrase', 'new_passphrase', 'code']);

export type FormProblems = {
	ok: false;
	/** Field → key of the sentence below `errors` in the interface words. */
	problems: Record<string, string>;
	/** What was typed, to be shown again. */
	values: Record<string, string>;
};

/**
 * Reads a form against a schema whose messages are keys of the interface words. Control characters, direction
 * overrides and lone surrogates are dropped before anything looks at them; files and unknown fields are ignored.
 */
export async function parseForm<Schema extends v.GenericSchema>(
	schema: Schema,
	request: Request
): Promise<{ ok: true; value: v.InferOutput<Schema>; values: Record<string, string> } | FormProblems> {
	const fields = await readFields(request);
	const input = Object.fromEntries(fields);
	const values = Object.fromEntries(fields.filter(([name]) => !secretFields.has(name)));
	const parsed = v.safeParse(schema, input);
	if (parsed.success) return { ok: true, value: parsed.output, values };
	const problems: Record<string, string> = {};
	for (const issue of parsed.issues) problems[v.getDotPath(issue) ?? 'form'] ??= issue.message;
	return { ok: false, problems, values };
}

/** The text fields of a form, cleaned. A body that is no form reads as an empty one. */
export async function readFields(request: Request): Promise<[string, string][]> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)) return [];
	const form = await request.formData().catch((problem: unknown) => {
		if (problem instanceof TypeError) return new FormData(); // says it is a form and is none
		throw problem;
	});
	const fields: [string, string][] = [];
	for (const [name, value] of form) if (typeof value === 'string') fields.push([cleanText(name), cleanText(value)]);
	return fields;
}

/** Without NUL and other control characters (line breaks stay), direction overrides and lone surrogates; NFC. */
export function cleanText(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, (character) =>
			character === '\n' || character === '\t' ? character : ''
		)
		.replace(/\p{Cs}/gu, '\ufffd')
		.normalize('NFC');
}
