import { scopes, type Catalogue, type Role, type Scope } from '#lib/curriculum/types.ts';
import { findModuleById, isScopeWithin, lessonsInScope } from '../curriculum/index.ts';

/** What some roles must have completed of a module: at one of these scopes, and for their own place where it is local. */
export type ModuleNeed = { roles: Role[]; scopes: Scope[]; isLocal: boolean };

/** The needs of all tracks that take a module, one for each scope asked for. Empty while it is in preparation. */
export function moduleNeeds(catalogue: Pick<Catalogue, 'modules' | 'tracks'>, moduleId: string): ModuleNeed[] {
	const module = findModuleById(catalogue as Catalogue, moduleId);
	if (module?.status !== 'available') return [];
	return scopes.flatMap((scope) => {
		const roles = catalogue.tracks
			.filter((track) => track.modules.some((taken) => taken.moduleId === moduleId && taken.scope === scope))
			.map((track) => track.role);
		if (roles.length === 0) return [];
		return [
			{
				roles,
				scopes: scopes.filter((wider) => isScopeWithin(scope, wider)),
				isLocal: lessonsInScope(module, scope).some((lesson) => lesson.isVariant)
			}
		];
	});
}
