import { fold } from '#lib/base/fold.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { listInstituteIdsWithin } from '../../institutes/index.ts';
import type { Reader } from '../../platform/db/database.ts';
import { matchNumbers, readNumbers, type Matched } from './match-numbers.ts';
import { listPeopleByNumbers, searchPeopleOf, type Found } from './repository.ts';

/** The most that one paste may hold. */
export const MOST_NUMBERS = 5000;
const MOST_FOUND = 20;

/** People who serve at or below an institute, by the beginning of a name or number. */
export async function searchPeople(db: Reader, { path }: Institute, text: string): Promise<Found[]> {
	const folded = fold(text);
	if (folded.length < 2) return [];
	return searchPeopleOf(db, await listInstituteIdsWithin(db, path), folded, MOST_FOUND);
}

/** Whom a pasted list of service numbers names, at or below an institute. Others' people are simply not found. */
export async function findByNumbers(db: Reader, { path }: Institute, pasted: string): Promise<Matched<Found>> {
	const numbers = readNumbers(pasted).slice(0, MOST_NUMBERS);
	const ids = await listInstituteIdsWithin(db, path);
	return matchNumbers(numbers, await listPeopleByNumbers(db, ids, numbers.map(fold)));
}
