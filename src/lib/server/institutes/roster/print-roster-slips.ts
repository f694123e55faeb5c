import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { issueFirstCodes, listPeople } from '../../identity/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { listNodesWithin } from '../tree/repository.ts';
import { getImport, listHolders, listPlaces, listRows } from './repository.ts';

export type RosterSlip = { institute: string; serviceNumber: string; name: string; code: string; expiresAt: Date };

/** The new people of an import who have not signed in yet and still serve here. */
export async function countWaiting({ db }: SignedIn, institute: Institute, importId: string): Promise<number> {
	return (await listWaiting(db.read, institute, importId)).length;
}

/** A slip for each of them. The codes are shown this once; printing again makes new ones. */
export async function printRosterSlips(ctx: SignedIn, institute: Institute, importId: string): Promise<RosterSlip[]> {
	return unitOfWork(ctx, async (unit) => {
		const waiting = await listWaiting(unit, institute, importId);
		const slips = await issueFirstCodes(
			unit,
			waiting.map(({ accountId }) => accountId)
		);
		return slips.map(({ code, expiresAt }, index) => {
			const { home, serviceNumber, name } = waiting[index]!;
			return { institute: home, serviceNumber, name, code, expiresAt };
		});
	});
}

/** Whoever was given a permission since gets a slip from somebody who stands higher (`mayIssueCode`), not from here. */
async function listWaiting(db: Parameters<typeof listRows>[0], institute: Institute, importId: string) {
	const { appliedAt, undoneAt } = await getImport(db, institute.id, importId);
	if (!appliedAt || undoneAt) return [];
	const ids = (await listRows(db, importId, ['new'])).map(({ accountId }) => accountId!);
	const [people, places] = [await listPeople(db, ids), await listPlaces(db, ids)];
	const holders = await listHolders(db, ids);
	const here = new Set(
		places.filter((place) => isAtOrBelow(place.institute.path, institute.path)).map(({ accountId }) => accountId)
	);
	const codes = new Map((await listNodesWithin(db, [institute.path])).map(({ id, code }) => [id, code]));
	return people
		.filter(({ accountId, hasSignedIn }) => !hasSignedIn && here.has(accountId) && !holders.has(accountId))
		.flatMap((person) => {
			const home = codes.get(person.homeInstituteId);
			return home ? [{ ...person, home }] : [];
		})
		.sort((one, other) => (one.home + one.serviceNumber < other.home + other.serviceNumber ? -1 : 1));
}
