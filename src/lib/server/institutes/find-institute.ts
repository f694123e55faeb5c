import { fold } from '#lib/base/fold.ts';
import type { Institute } from '#lib/institutes/types.ts';
import type { Context } from '../platform/context.ts';
import { existsBesideSelfStudy, findByCode, getById } from './repository.ts';

/** By its code as typed: any case, any digits, Arabic or Urdu letters. */
export async function findInstituteByCode({ db }: Pick<Context, 'db'>, code: string): Promise<Institute | null> {
	return findByCode(db.read, fold(code));
}

export async function getInstitute({ db }: Pick<Context, 'db'>, id: string): Promise<Institute> {
	return getById(db.read, id);
}

/** False in a database where nobody has set anything up yet. */
export async function hasInstitutes({ db }: Pick<Context, 'db'>): Promise<boolean> {
	return existsBesideSelfStudy(db.read);
}
