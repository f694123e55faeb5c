import { jurisdictions, rankBands, roles, type Jurisdiction, type RankBand, type Role } from '#lib/curriculum/types.ts';
import {
	certificateStates,
	moduleSteps,
	peopleStates,
	type CertificateState,
	type ModuleStep,
	type PeopleState
} from '#lib/insight/people-filter.ts';

/** Which people of an institute a list, a count or an export is about. Unset: no condition. */
export type PeopleFilter = {
	/** Part of a name or service number, as typed. */
	search?: string;
	state?: PeopleState;
	role?: Role;
	band?: RankBand;
	jurisdiction?: Jurisdiction;
	/** Code of one institute at or below this one, without what lies below it. */
	unit?: string;
	/** Id of a cohort. */
	cohort?: string;
	/** A module of the person's track, with `step`: how far the person is with it. */
	module?: string;
	step?: ModuleStep;
	/** Completed a module in this month, `2026-11`. */
	month?: string;
	certificate?: CertificateState;
	/** Had a question of this objective wrong when first asked. */
	objective?: string;
};

/** Reads the address of a list. What it does not know it ignores: an old link shows more people, never an error. */
export function parsePeopleFilter(params: URLSearchParams): PeopleFilter {
	const text = (name: string) => params.get(name)?.trim().slice(0, 100) || undefined;
	const oneOf = <Value extends string>(name: string, known: readonly Value[]) =>
		known.find((value) => value === params.get(name));
	const month = text('month');
	const filter: PeopleFilter = {
		search: text('q'),
		state: oneOf('state', peopleStates),
		role: oneOf('role', roles),
		band: oneOf('band', rankBands),
		jurisdiction: oneOf('jurisdiction', jurisdictions),
		unit: text('unit'),
		cohort: text('cohort'),
		module: text('module'),
		step: oneOf('step', moduleSteps),
		month: month && /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : undefined,
		certificate: oneOf('certificate', certificateStates),
		objective: text('objective')
	};
	return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** The same filter as parameters of an address: what `parsePeopleFilter` reads back. */
export function peopleParams({ search, ...others }: PeopleFilter): URLSearchParams {
	return new URLSearchParams({ ...(search ? { q: search } : {}), ...others });
}
