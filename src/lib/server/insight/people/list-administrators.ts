import type { Institute } from '#lib/institutes/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import * as repository from './repository.ts';

/** Who administers an institute itself, without those above it. */
export async function listAdministrators({ db }: SignedIn, { id }: Pick<Institute, 'id'>) {
	return repository.listAdministrators(db.read, id);
}
