import { isDeepStrictEqual } from 'node:util';
import { refuse, success, type Result } from '#lib/base/result.ts';
import type { Institute, RosterPerson } from '#lib/institutes/types.ts';
import { listPeople, voidFirstCodes, type RosteredPerson } from '../../identity/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { emit, unitOfWork } from '../../platform/unit-of-work.ts';
import { listNodesWithin } from '../tree/repository.ts';
import { countWritten, writePeople } from './apply-roster.ts';
import { toRosterPerson } from './plan-import.ts';
import {
	endPostings,
	getImport,
	listHolders,
	listPlaces,
	listRows,
	replaceRows,
	updateImport,
	type Place,
	type RosterRow
} from './repository.ts';

/** Why undoing leaves somebody as they are. */
export type KeptReason = 'keptSignedIn' | 'keptChanged' | 'keptPermission' | 'keptUnitGone';

type Now = { person: RosteredPerson | null; place: Place | null; holdsPermission: boolean; units: ReadonlySet<string> };

/**
 * Takes an import back, as one unit. People who were new and have never signed in are closed: they serve nowhere and
 * their slips are void; the account itself stays, so that a later import finds the number again. Whoever signed in or
 * was changed since is kept as they are, with the reason on their row.
 */
export async function undoRoster(
	ctx: SignedIn,
	institute: Institute,
	importId: string
): Promise<Result<null, 'not-applied'>> {
	return unitOfWork(ctx, async (unit) => {
		const { appliedAt, undoneAt } = await getImport(unit, institute.id, importId);
		if (!appliedAt || undoneAt) return refuse('not-applied');
		const rows = await listRows(unit, importId);
		const ids = rows.filter(isWritten).map(({ accountId }) => accountId!);
		const people = new Map((await listPeople(unit, ids)).map((person) => [person.accountId, person]));
		const places = new Map((await listPlaces(unit, ids)).map((place) => [place.accountId, place]));
		const holders = await listHolders(unit, ids);
		const units = new Set((await listNodesWithin(unit, [institute.path])).map(({ code }) => code));
		const judged = rows.map((row) => {
			const id = row.accountId ?? '';
			const now = {
				person: people.get(id) ?? null,
				place: places.get(id) ?? null,
				holdsPermission: holders.has(id),
				units
			};
			return isWritten(row) ? { ...row, reason: judgeUndo(row, now) } : row;
		});

		const undone = judged.filter((row) => isWritten(row) && row.reason === null);
		const closed = undone.filter(({ outcome }) => outcome === 'new').map(({ accountId }) => accountId!);
		await endPostings(unit, closed);
		await voidFirstCodes(unit, closed);
		const changed = undone.filter(({ before }) => before !== null);
		await writePeople(
			unit,
			institute,
			changed.map(({ accountId, before, after }) => ({ accountId: accountId!, before: after, after: before! }))
		);
		await replaceRows(unit, importId, judged);
		await updateImport(unit, importId, { undoneAt: unit.at });
		await emit(unit, 'roster.applied', { importId, instituteId: institute.id, people: countWritten(undone) });
		return success(null);
	});
}

/** Pure: null where the row may be taken back. */
export function judgeUndo(
	{ outcome, before, after }: Pick<RosterRow, 'outcome' | 'before' | 'after'>,
	{ person, place, holdsPermission, units }: Now
): KeptReason | null {
	if (outcome === 'new' && person?.hasSignedIn) return 'keptSignedIn';
	if (outcome === 'new' && holdsPermission) return 'keptPermission';
	const now = person && place && toRosterPerson(person, place);
	if (!now || !isDeepStrictEqual({ ...now }, { ...after, ...theirOwn(now) })) return 'keptChanged';
	return before && !units.has(before.unit) ? 'keptUnitGone' : null;
}

/** What people change themselves, and what rosters before it did not hold, is no reason. */
function theirOwn({ language, gender }: RosterPerson): Partial<RosterPerson> {
	return { language, gender };
}

function isWritten({ outcome, accountId }: Pick<RosterRow, 'outcome' | 'accountId'>): boolean {
	return accountId !== null && outcome !== 'unchanged' && outcome !== 'refused';
}
