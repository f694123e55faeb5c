import { rankBands, roles, type Role } from '#lib/curriculum/types.ts';
import {
	CALLS_SHOWN,
	SMALLEST_CELL,
	type Board,
	type Call,
	type ModuleCount,
	type NeedsHelp,
	type Share
} from '#lib/insight/board.ts';
import { certificateStates } from '#lib/insight/people-filter.ts';
import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { findTrack } from '../../curriculum/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { moduleNeeds } from '../module-needs.ts';
import { monthSpan } from '../month-span.ts';
import { peopleWhere, type PeopleFilter } from '../people-filter.ts';
import { lastMonths } from './last-months.ts';
import { rankEquity } from './rank-equity.ts';
import * as repository from './repository.ts';
import { weakObjectives } from './weak-objectives.ts';

const helpStates = ['help', 'overdue', 'waived', 'due-soon', 'stuck', 'inactive'] as const;
/** The worst first: the reason given for a call. */
const reasons: Call['why'][] = ['overdue', 'stuck', 'inactive', 'due-soon'];
const courtRoles: Role[] = ['magistrate', 'judge', 'prosecutor', 'lawyer'];

/** Every figure of an institute and all below it, in a fixed number of queries however many people and institutes there are. */
export async function viewBoard(ctx: SignedIn, institute: Institute): Promise<Board> {
	const { catalogue } = ctx;
	const db = ctx.db.read;
	const now = ctx.clock.now();
	const { path } = institute;
	const countWhere = (filter: PeopleFilter) => repository.countPeople(db, peopleWhere(ctx, filter, path));
	const since = monthSpan(lastMonths(now, [])[0]!.month).from;
	const [shares, help, calls, months, modules, answers, certificates, branches] = await Promise.all([
		repository.listShares(db, path),
		Promise.all(helpStates.map((state) => countWhere({ state }))),
		Promise.all(reasons.map((why) => repository.listCalls(ctx, path, why, CALLS_SHOWN))),
		repository.listCompletionsByMonth(ctx, path, since),
		countModules(ctx, path),
		repository.countFirstAnswers(db, path),
		Promise.all(certificateStates.map((certificate) => countWhere({ certificate }))),
		repository.listBranches(db, institute.id)
	]);

	const of = (matches: (row: (typeof shares)[number]) => boolean) => addUp(shares.filter(matches));
	const byRole = roles.flatMap((role) => {
		const track = findTrack(catalogue, role);
		return track ? [{ role, name: track.roleName, ...of((row) => row.role === role) }] : [];
	});
	const isPresent = ({ learners }: Share) => learners > 0;
	return {
		updatedAt: now,
		total: addUp(shares),
		needsHelp: Object.fromEntries(helpStates.map((state, index) => [state, help[index]])) as NeedsHelp,
		calls: firstOfEach(calls),
		equity: rankEquity(
			of(({ band }) => band === 'frontline'),
			of(({ band }) => band === 'senior' || band === 'supervisory')
		),
		roles: byRole.filter(isPresent),
		bands: rankBands
			.map((band) => ({
				band,
				name: catalogue.bands.get(band) ?? { en: band },
				...of((row) => row.band === band)
			}))
			.filter(isPresent),
		courts: institute.kind === 'academy' ? byRole.filter(({ role }) => courtRoles.includes(role)) : [],
		months: lastMonths(now, months),
		modules: modules.map((module) => {
			const taken = module.roles.flatMap((role) => byRole.filter((each) => each.role === role));
			const { learners } = addUp(taken);
			const { id, number, title, finished, quiz } = module;
			return { id, number, title, learners, finished, quiz, toDo: learners - finished - quiz };
		}),
		objectives: weakObjectives(catalogue, answers),
		certificates: { valid: certificates[0]!, expiring: certificates[1]!, expired: certificates[2]! },
		branches: branches.map(({ code, nameEn, nameUr, kind, path: below }) => {
			const share = of((row) => isAtOrBelow(row.path, below));
			return { code, name: { en: nameEn, ur: nameUr }, kind, share: share.learners < SMALLEST_CELL ? null : share };
		})
	};
}

/** Modules that somebody's track takes, with how many people finished them or stand before the quiz. */
async function countModules(
	{ db, catalogue }: SignedIn,
	path: string
): Promise<(Omit<ModuleCount, 'learners' | 'toDo'> & { roles: Role[] })[]> {
	const taken = catalogue.modules.flatMap(({ id, number, title }) => {
		const needs = moduleNeeds(catalogue, id).map((need) => ({ ...need, moduleId: id }));
		return needs.length > 0 ? [{ id, number, title, needs }] : [];
	});
	const needs = taken.flatMap((module) => module.needs);
	const [finished, quiz] = await Promise.all([
		repository.countFinishedByModule(db.read, path, needs),
		repository.countAtQuizByModule(db.read, path, needs)
	]);
	const countIn = (rows: typeof finished, id: string) => rows.find(({ moduleId }) => moduleId === id)?.people ?? 0;
	return taken.map(({ id, number, title, needs: own }) => ({
		id,
		number,
		title,
		roles: own.flatMap((need) => need.roles),
		finished: countIn(finished, id),
		quiz: countIn(quiz, id)
	}));
}

/** Each person once, for the worst reason. */
function firstOfEach(lists: Call[][]): Call[] {
	const calls = new Map<string, Call>();
	for (const call of lists.flat()) if (!calls.has(call.learnerId)) calls.set(call.learnerId, call);
	return [...calls.values()].slice(0, CALLS_SHOWN);
}

function addUp(shares: readonly Share[]): Share {
	const sum = (key: keyof Share) => shares.reduce((total, share) => total + share[key], 0);
	return { learners: sum('learners'), started: sum('started'), completed: sum('completed') };
}
