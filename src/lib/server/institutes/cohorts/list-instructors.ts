import { findPerson } from '../../identity/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import type { Reader } from '../../platform/db/database.ts';
import type { Desk } from '../open-desk.ts';
import { listMembers, listTeachers } from './repository.ts';

export type Instructor = { accountId: string; name: string; serviceNumber: string };

/** Who may teach at an institute: whoever holds a grant to teach or administer just there. */
export async function listTeachersOf(db: Reader, instituteId: string): Promise<Instructor[]> {
	const people = (await listTeachers(db, instituteId)).map(async (accountId) => ({
		accountId,
		person: await findPerson(db, accountId)
	}));
	return (await Promise.all(people)).flatMap(({ accountId, person }) =>
		person ? [{ accountId, name: person.name, serviceNumber: person.serviceNumber }] : []
	);
}

/** Who leads a cohort, and who else could: both are a handful. */
export async function listInstructors(
	{ db }: Pick<SignedIn, 'db'>,
	{ institute }: Desk,
	cohortId: string
): Promise<{ leading: Instructor[]; others: Instructor[] }> {
	const leading = (await listMembers(db.read, cohortId, 'instructor')).map(({ accountId }) => accountId);
	const teachers = await listTeachers(db.read, institute.id);
	const name = async (accountId: string): Promise<Instructor[]> => {
		const person = await findPerson(db.read, accountId);
		return person ? [{ accountId, name: person.name, serviceNumber: person.serviceNumber }] : [];
	};
	const all = async (ids: string[]) => (await Promise.all(ids.map(name))).flat();
	return { leading: await all(leading), others: await all(teachers.filter((id) => !leading.includes(id))) };
}
