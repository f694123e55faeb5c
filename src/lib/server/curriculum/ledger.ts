import * as v from 'valibot';
import { collectIds, idKinds, type GivenId, type IdKind } from './check/collect-ids.ts';
import type { ContentFiles } from './content-files.ts';
import { error, type Problem } from './problem.ts';
import { readContent, type RawContent } from './read-content.ts';
import { fit } from './read-yaml.ts';

const FILE = 'ledger.json';

/** Every id ever given out, by kind, and those given up, each with its reason. Only ever added to. */
const ledgerFile = v.strictObject({
	ids: v.strictObject(v.entriesFromList(idKinds, v.optional(v.array(v.string()), []))),
	retired: v.record(v.string(), v.string())
});
type Ledger = v.InferOutput<typeof ledgerFile>;

const empty: Ledger = {
	ids: Object.fromEntries(idKinds.map((kind) => [kind, []])) as unknown as Ledger['ids'],
	retired: {}
};

export function checkLedger(raw: RawContent, files: ContentFiles): Problem[] {
	const read = readLedger(files);
	if (!read.ok) return read.problems;
	const { ids, retired } = read.value;
	const given = collectIds(raw);
	const present = new Map(given.map((one) => [keyOf(one), one]));
	const known = new Set(idKinds.flatMap((kind) => ids[kind].map((id) => keyOf({ kind, id }))));

	const vanished = idKinds.flatMap((kind) =>
		ids[kind]
			.filter((id) => !present.has(keyOf({ kind, id })) && retired[id] === undefined)
			.map((id) =>
				error(
					FILE,
					id,
					`was given out (${kind}) and is no longer in the content`,
					'Put it back, or name it below "retired" with the reason.'
				)
			)
	);
	const reused = given
		.filter(({ id }) => retired[id] !== undefined)
		.map(({ file, id }) =>
			error(file, id, 'is a retired id', `Give it a new id; ledger.json says why this one was retired: ${retired[id]}`)
		);
	const unknown = given
		.filter((one) => !known.has(keyOf(one)))
		.map(({ file, id }) => error(file, id, 'is not in ledger.json', 'Run: npm run content:check -- --write-ledger'));
	return [...vanished, ...reused, ...unknown];
}

/** The text of the ledger with the ids added that the content has newly given out. */
export function nextLedger(files: ContentFiles): string {
	const read = readLedger(files);
	if (!read.ok)
		throw new Error(
			`${FILE} cannot be read: ${read.problems.map(({ field, problem }) => `${field} ${problem}`).join('; ')}`
		);
	const given = collectIds(readContent(files).raw);
	const ids = Object.fromEntries(
		idKinds.map((kind) => [
			kind,
			[...new Set([...read.value.ids[kind], ...given.filter((one) => one.kind === kind).map(({ id }) => id)])].sort()
		])
	);
	return `${JSON.stringify({ ids, retired: read.value.retired }, null, '\t')}\n`;
}

function keyOf({ kind, id }: Pick<GivenId, 'id'> & { kind: IdKind }): string {
	return `${kind} ${id}`;
}

function readLedger(files: ContentFiles) {
	const text = files.get(FILE);
	if (text === undefined) return { ok: true as const, value: empty };
	try {
		return fit(FILE, JSON.parse(text), ledgerFile);
	} catch {
		return {
			ok: false as const,
			problems: [
				error(
					FILE,
					'whole file',
					'is no JSON',
					'Take it back from the last commit; nothing edits it by hand but "retired".'
				)
			]
		};
	}
}
