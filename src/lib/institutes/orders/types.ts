import type { Permission, Sheet } from '../types.ts';

export const orderFields = ['serviceNumber', 'name', 'to', 'role', 'jurisdiction', 'day'] as const;
export type OrderField = (typeof orderFields)[number];
export type OrderSheet = Sheet<OrderField>;

/** What a row asks for, as it was written. */
export type OrderText = Record<OrderField, string>;

/** What the form says for every row that says nothing else. */
export type OrderCommon = { to: string; day: string };

/** What a move ends besides the posting: permissions, and part in cohorts that no longer reach the person. */
export type Endings = {
	grants: { id: string; permission: Permission; instituteId: string }[];
	members: { id: string; cohortId: string; instituteId: string; part: 'learner' | 'instructor' }[];
};

/** Somebody goes elsewhere · the duty changes at the same place · nothing changes · the row cannot be done. */
export const orderOutcomes = ['moved', 'duty', 'same', 'refused'] as const;
export type OrderOutcome = (typeof orderOutcomes)[number];

export type OrderState = 'mapping' | 'dry' | 'waiting' | 'applied' | 'cancelled' | 'undone';
