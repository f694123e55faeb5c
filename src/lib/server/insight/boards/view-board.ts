import { rankBands, roles, type Role } from '#lib/curriculum/types.ts';
import {
	CALLS_SHOWN,
	SMALLEST_CELL,
	type Board,
	type ModuleCount,
	type NeedsHelp,
	type Share
} from '#lib/insight/board.ts';
import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { findTrack } from '../../curriculum/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { sharesWithin } from '../counters/list-shares.ts';
import { sumTotals, type Total } from '../counters/repository.ts';
import type { Way } from '../filter/repository.ts';
import { INSTITUTES_MOST } from '../people/choose-way.ts';
import { findReach } from '../reach/repository.ts';
import { lastMonths } from './last-months.ts';
import { rankEquity } from './rank-equity.ts';
import { listCalls } from './repository.ts';
import { weakObjectives } from './weak-objectives.ts';

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
	const [shares, sums, months, calls] = await Promise.all([
		sharesWithin(ctx, reach),
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
	return {
		updatedAt: now,
		total: addUp(shares),
		needsHelp: Object.fromEntries(helpStates.map((state) => [state, counted('need', state)])) as NeedsHelp,
		calls,
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
		branches: [...reach.nodes.values()]
			.filter(({ parentId }) => parentId === institute.id)
			.sort((one, other) => (one.nameEn < other.nameEn ? -1 : 1))
			.map(({ code, nameEn, nameUr, kind, path: below }) => {
				const share = of((row) => isAtOrBelow(row.path, below));
				return { code, name: { en: nameEn, ur: nameUr }, kind, share: share.learners < SMALLEST_CELL ? null : share };
			})
	};
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
