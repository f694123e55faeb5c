import { rankBands, roles, type Role } from '#lib/curriculum/types.ts';
import {
	CALLS_SHOWN,
	SMALLEST_CELL,
	type Board,
	type GenderShares,
	type ModuleCount,
	type NeedsHelp,
	type Share
} from '#lib/insight/board.ts';
import { genders } from '#lib/identity/gender.ts';
import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { findTrack } from '../../curriculum/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { coverPosts, listCurrentHeadcounts } from '../../institutes/index.ts';
import { sharesWithin, type ShareRow } from '../counters/list-shares.ts';
import { sumCounters, sumTotals, type Sum, type Total } from '../counters/repository.ts';
import type { Way } from '../filter/repository.ts';
import { findReach } from '../reach/repository.ts';
import { lastMonths } from './last-months.ts';
import { hideSmall } from './hide-small.ts';
import { judgeEquity, type HourCount } from './judge-equity.ts';
import { judgeReach } from './judge-reach.ts';
import { listCalls } from './repository.ts';
import { weakObjectives } from './weak-objectives.ts';

/** The first of each of so many institutes are put together in one statement: SQLite takes 500 queries in one at most. */
const INSTITUTES_MOST = 400;

const helpStates = ['help', 'overdue', 'waived', 'due-soon', 'stuck', 'inactive'] as const;
const courtRoles: Role[] = ['magistrate', 'judge', 'prosecutor', 'lawyer'];

/**
 * Every figure of an institute and all below it, from the counters: a fixed number of queries, whose cost grows with the
 * institutes and not with the people.
 */
export async function viewBoard(ctx: SignedIn, institute: Institute): Promise<Board> {
	const { catalogue } = ctx;
	const db = ctx.db.read;
	const now = ctx.clock.now();
	const reach = await findReach(db, institute.path);
	const way: Way = { by: reach.isAll || reach.nodes.size > INSTITUTES_MOST ? 'order' : 'institutes' };
	const [shares, hours, headcounts, sums, months, calls] = await Promise.all([
		sharesWithin(ctx, reach),
		sumCounters(db, reach, { kinds: ['hours'] }),
		listCurrentHeadcounts(db, institute.path),
		sumTotals(db, reach, { kinds: ['need', 'certificate', 'step', 'answer'] }),
		sumTotals(db, reach, { kinds: ['completions', 'completers'], keysFrom: lastMonths(now)[0]! }),
		listCalls(ctx, reach, way, CALLS_SHOWN)
	]);
	const counted = countIn([...sums, ...months]);

	const of = (matches: (row: (typeof shares)[number]) => boolean) => addUp(shares.filter(matches));
	const byRole = roles.flatMap((role) => {
		const track = findTrack(catalogue, role);
		return track ? [{ role, name: track.roleName, ...of((row) => row.role === role) }] : [];
	});
	const isPresent = ({ learners }: Share) => learners > 0;
	const below = [...reach.nodes.values()]
		.filter(({ parentId }) => parentId === institute.id)
		.sort((one, other) => (one.nameEn < other.nameEn ? -1 : 1));
	const sharesBelow = below.map(({ path }) => shares.filter((row) => isAtOrBelow(row.path, path)));
	const gendersBelow = gendersOf(sharesBelow);
	const posts = headcounts.map(({ instituteId, ...count }) => ({ ...count, path: reach.nodes.get(instituteId)!.path }));
	return {
		updatedAt: now,
		total: addUp(shares),
		needsHelp: Object.fromEntries(helpStates.map((state) => [state, counted('need', state)])) as NeedsHelp,
		calls,
		equity: judgeEquity({ shares, hours: hoursOf(ctx, hours), cover: coverPosts(institute.path, posts) }),
		reach: judgeReach(shares, coverPosts(institute.path, posts)),
		genders: gendersOf([shares])[0]!,
		roles: byRole.filter(isPresent),
		bands: rankBands
			.map((band) => ({
				band,
				name: catalogue.bands.get(band) ?? { en: band },
				...of((row) => row.band === band)
			}))
			.filter(isPresent),
		courts: institute.kind === 'academy' ? byRole.filter(({ role }) => courtRoles.includes(role)) : [],
		months: lastMonths(now).map((month) => ({
			month,
			completions: counted('completions', month),
			people: counted('completers', month)
		})),
		modules: countModules(ctx, counted),
		objectives: weakObjectives(catalogue, answersIn(sums, counted)),
		certificates: {
			valid: counted('certificate', 'valid'),
			expiring: counted('certificate', 'expiring'),
			expired: counted('certificate', 'expired')
		},
		branches: below.map(({ code, nameEn, nameUr, kind, path }, at) => {
			const share = addUp(sharesBelow[at]!);
			return {
				...{ code, kind, name: { en: nameEn, ur: nameUr } },
				share: share.learners < SMALLEST_CELL ? null : share,
				reach: judgeReach(sharesBelow[at]!, coverPosts(path, posts)),
				genders: gendersBelow[at]!
			};
		})
	};
}

/** By band, whatever the role. */
function hoursOf({ catalogue }: SignedIn, sums: readonly Sum[]): HourCount[] {
	return sums.flatMap(({ role, key, amount }) => {
		const band = role && findTrack(catalogue, role)?.band;
		return band ? [{ band, hours: Number(key), people: amount }] : [];
	});
}

/** Women and men of each place; a cell of few people is hidden, and with it whichever would tell it. */
function gendersOf(places: readonly (readonly ShareRow[])[]): GenderShares[] {
	const cells = places.map((shares) => genders.map((gender) => addUp(shares.filter((row) => row.gender === gender))));
	const isHidden = hideSmall(
		cells.map((row) => row.map(({ learners }) => learners)),
		SMALLEST_CELL
	);
	return cells.map((row, place) => {
		const shown = row.map(({ learners, completed }, at) => (isHidden[place]![at] ? null : { learners, completed }));
		return Object.fromEntries(genders.map((gender, at) => [gender, shown[at]!])) as GenderShares;
	});
}

type Counted = (kind: Total['kind'], key: string) => number;

/** Amounts by kind and key, whoever they are of. */
function countIn(sums: readonly Total[]): Counted {
	const amounts = new Map<string, number>();
	for (const { kind, key, amount } of sums)
		amounts.set(`${kind} ${key}`, (amounts.get(`${kind} ${key}`) ?? 0) + amount);
	return (kind, key) => amounts.get(`${kind} ${key}`) ?? 0;
}

/** Modules that somebody's track takes, with how many people finished them or stand before the quiz. */
function countModules({ catalogue }: SignedIn, counted: Counted): ModuleCount[] {
	const isTaken = (id: string) =>
		catalogue.tracks.some(({ modules }) => modules.some(({ moduleId }) => moduleId === id));
	return catalogue.modules
		.filter(({ id, status }) => status === 'available' && isTaken(id))
		.map(({ id, number, title }) => {
			const step = (name: string) => counted('step', `${id}=${name}`);
			const [finished, quiz, toDo] = [step('finished'), step('quiz'), step('to-do')];
			return { id, number, title, learners: finished + quiz + toDo, finished, quiz, toDo };
		});
}

/** First answers by objective, right and wrong. */
function answersIn(sums: readonly Total[], counted: Counted) {
	const keys = new Set(sums.filter(({ kind }) => kind === 'answer').map(({ key }) => key));
	return [...keys]
		.map((key) => {
			const [objective, mark] = key.split('=');
			return { objective: objective!, isRight: mark === 'right', answers: counted('answer', key) };
		})
		.filter(({ answers }) => answers > 0);
}

function addUp(shares: readonly Share[]): Share {
	const sum = (key: keyof Share) => shares.reduce((total, share) => total + share[key], 0);
	return { learners: sum('learners'), started: sum('started'), completed: sum('completed') };
}
