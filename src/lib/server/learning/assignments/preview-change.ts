import type { Audience } from '#lib/learning/types.ts';
import { cohortEditors } from '../../institutes/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { countByRule } from '../people/repository.ts';
import {
	countAddedByRule,
	countRemovedByRule,
	listAddedByRule,
	listAllPeople,
	listRemovedByRule
} from '../people/change/repository.ts';
import type { Found } from '../people/repository.ts';
import { openWork, withinReach } from './open-work.ts';
import { EVERYBODY } from './preview-audience.ts';
import { listPresentIds } from './repository.ts';
import { instituteIdsOfRule, resolveAudience } from './resolve-audience.ts';
import { changesOf } from './rules.ts';

/** People of a preview on one page. */
export const PREVIEW_PAGE = 25;

export type ChangePreview = {
	added: number;
	removed: number;
	/** Whom it would reach then. */
	total: number;
	people: Pick<Found, 'accountId' | 'name' | 'serviceNumber'>[];
	isNobody: boolean;
	isEverybody: boolean;
};

type Shown = { which: 'added' | 'removed'; page: number };

/** What other people for an assignment would mean, before it is saved: how many come, how many go, and a page of them. */
export async function previewChange(
	ctx: SignedIn,
	code: string,
	id: string,
	given: Audience,
	{ which, page }: Shown
): Promise<ChangePreview> {
	const { desk, assignment } = await openWork(ctx, code, id, cohortEditors);
	const { institute } = desk;
	const db = ctx.db.read;
	const audience = await withinReach(ctx, institute, given);
	const from = (page - 1) * PREVIEW_PAGE;
	const all = await countByRule(db, await instituteIdsOfRule(ctx, institute, undefined), EVERYBODY);
	if (audience.kind === 'rule') {
		const within = await instituteIdsOfRule(ctx, institute, audience.unitId);
		const rule = { ...audience, instituteIds: within, assignmentId: assignment.id };
		const total = await countByRule(db, within, audience);
		const list = which === 'added' ? listAddedByRule : listRemovedByRule;
		const people = await list(db, rule, { from, most: PREVIEW_PAGE });
		return say(await countAddedByRule(db, rule), await countRemovedByRule(db, rule), total, all, people);
	}
	const wanted = await resolveAudience(ctx, institute, audience);
	const { add, remove } = changesOf(await listPresentIds(db, assignment.id), wanted);
	const changing = await listAllPeople(db, which === 'added' ? add : remove);
	return say(add.length, remove.length, wanted.length, all, changing.slice(from, from + PREVIEW_PAGE));
}

function say(added: number, removed: number, total: number, all: number, people: Found[]): ChangePreview {
	return {
		added,
		removed,
		total,
		people: people.map(({ accountId, name, serviceNumber }) => ({ accountId, name, serviceNumber })),
		isNobody: total === 0,
		isEverybody: total > 1 && total === all
	};
}
