import type { Law, Provision } from './law.ts';
import type { Institution, LawFamily } from './types.ts';

export type Found = { provision: Provision; law: Law };
export type FamilyFound = { family: LawFamily; found: Found[]; institutions: Institution[] };
/** `own`: what holds in this situation alone; then family by family, the likeliest first. */
export type LawFound = { own: Found[]; families: FamilyFound[]; count: number };
