import * as v from 'valibot';
import { fold } from '#lib/base/fold.ts';
import { jurisdictions, rankBands, roles } from '#lib/curriculum/types.ts';
import { isUuid } from '#lib/base/ids.ts';
import type { Institute } from '#lib/institutes/types.ts';
import type { Audience } from '#lib/learning/types.ts';
import { findByNumbers, type Matched, type NewAssignment } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { readFields } from '#lib/server/platform/parse-form.ts';

const text = v.optional(v.string(), '');
const day = v.pipe(
	text,
	v.transform(fold),
	v.check((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isRealDay(value), 'writeDay')
);
const input = v.object({
	to: v.picklist(['cohort', 'rule', 'people'], 'lookAgain'),
	cohort: text,
	unit: text,
	numbers: v.pipe(text, v.maxLength(200_000, 'tooLong')),
	work: v.picklist(['track', 'modules'], 'chooseWork'),
	starts_on: day,
	due_on: day
});

export type AssignmentForm =
	| { ok: true; value: NewAssignment; values: Record<string, string>; unmatched: Omit<Matched, 'found'> }
	| { ok: false; problems: Record<string, string>; values: Record<string, string> };

/** Boxes are named after what they choose (`role_constable`), so that every field has one value. */
export async function readAssignmentForm(
	ctx: SignedIn,
	institute: Institute,
	request: Request,
	/** Whom an assignment names already: where two people have a number, it is still theirs. */
	held: { accountId: string; numberFolded: string }[] = []
): Promise<AssignmentForm> {
	const values = Object.fromEntries(await readFields(request));
	const parsed = v.safeParse(input, values);
	const problems: Record<string, string> = {};
	for (const issue of parsed.issues ?? []) problems[v.getDotPath(issue) ?? 'form'] ??= issue.message;
	const moduleIds = ctx.catalogue.modules.map(({ id }) => id).filter((id) => `module_${id}` in values);
	if (values.work === 'modules' && moduleIds.length === 0) problems.work = 'chooseModules';
	if (values.to === 'cohort' && !isUuid(values.cohort)) problems.cohort = 'chooseCohort';
	if (values.to === 'people' && !values.numbers?.trim()) problems.numbers = 'writeNumbers';
	if (values.unit && !isUuid(values.unit)) problems.unit = 'lookAgain';
	if (!parsed.success || Object.keys(problems).length > 0) return { ok: false, problems, values };

	const { to, cohort, unit, numbers, work, starts_on: startsOn, due_on: dueOn } = parsed.output;
	const named = to === 'people' ? await findByNumbers(ctx.db.read, institute, numbers) : null;
	const { found = [], notFound = [], ambiguous = [] } = named ?? {};
	const kept = ambiguous.flatMap((number) => held.filter(({ numberFolded }) => numberFolded === fold(number)));
	const audience: Audience =
		to === 'cohort'
			? { kind: 'cohort', cohortId: cohort }
			: named
				? { kind: 'people', accountIds: [...found, ...kept].map(({ accountId }) => accountId) }
				: {
						kind: 'rule',
						roles: roles.filter((role) => `role_${role}` in values),
						bands: rankBands.filter((band) => `band_${band}` in values),
						jurisdictions: jurisdictions.filter((place) => `place_${place}` in values),
						...(unit ? { unitId: unit } : {})
					};
	const value = { audience, moduleIds: work === 'modules' ? moduleIds : [], startsOn, dueOn };
	return {
		ok: true,
		value,
		values,
		unmatched: {
			notFound,
			ambiguous: ambiguous.filter((number) => !kept.some((each) => each.numberFolded === fold(number)))
		}
	};
}

function isRealDay(value: string): boolean {
	const instant = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}
