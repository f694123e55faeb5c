import { dayOf } from '#lib/base/dates.ts';
import { fold } from '#lib/base/fold.ts';
import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { OrderCommon, OrderSheet } from '#lib/institutes/orders/types.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { listPeopleByNumber } from '../../identity/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import type { Reader } from '../../platform/db/database.ts';
import { readValues } from '../roster/values.ts';
import { listNodesWithin } from '../tree/repository.ts';
import { mayEndGrant, type Held } from './find-endings.ts';
import { readPlaces } from './places.ts';
import { planRows, type Known, type PlannedRow } from './plan-rows.ts';
import { listHeldGrants, listHeldParts, listOpenPostings } from './repository.ts';

type Written = { sheet: OrderSheet; common: OrderCommon };

/** Compares a list with the people as they serve now. Nothing is written. */
export async function planOrder(
	db: Reader,
	{ catalogue, clock, actor }: Pick<SignedIn, 'catalogue' | 'clock' | 'actor'>,
	institute: Institute,
	{ sheet, common }: Written
): Promise<PlannedRow[]> {
	const places = readPlaces(await listNodesWithin(db, [institute.path]));
	return planRows(sheet, {
		places,
		known: await findKnown(db, institute, numbersIn(sheet)),
		values: readValues(catalogue),
		common,
		today: dayOf(clock.now()),
		mayEnd: (grant) => mayEndGrant(actor.grants, grant)
	});
}

/** Whoever serves at or below the institute; nobody else exists for an order written there. */
async function findKnown(db: Reader, { path }: Institute, numbers: string[]): Promise<Map<string, Known[]>> {
	const people = await listPeopleByNumber(db, numbers);
	const ids = people.map(({ accountId }) => accountId);
	const postings = new Map((await listOpenPostings(db, ids)).map((posting) => [posting.accountId, posting]));
	const here = people.filter(({ accountId }) => isAtOrBelow(postings.get(accountId)?.path ?? '', path));
	const held = await findHeld(
		db,
		here.map(({ accountId }) => accountId)
	);
	const known = new Map<string, Known[]>();
	for (const { accountId, name, serviceNumberFolded } of here) {
		const { instituteId, role, jurisdiction, startedAt } = postings.get(accountId)!;
		const duty = { unitId: instituteId, role, jurisdiction };
		const person = { accountId, name, duty, postedOn: dayOf(startedAt), held: held(accountId) };
		known.set(serviceNumberFolded, [...(known.get(serviceNumberFolded) ?? []), person]);
	}
	return known;
}

/** Permissions and parts in cohorts of many people at once. */
export async function findHeld(db: Reader, accountIds: string[]): Promise<(accountId: string) => Held> {
	const grants = await listHeldGrants(db, accountIds);
	const parts = await listHeldParts(db, accountIds);
	return (accountId) => ({ grants: grants.get(accountId) ?? [], parts: parts.get(accountId) ?? [] });
}

function numbersIn({ fields, rows }: OrderSheet): string[] {
	const column = fields.indexOf('serviceNumber');
	const numbers = rows.map(({ cells }) => cells[column]).filter((cell) => typeof cell === 'string');
	return [...new Set(numbers.map((number) => fold(number)))].filter((number) => number !== '');
}
