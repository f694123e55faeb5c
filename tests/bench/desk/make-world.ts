/** A world of 60 institutes, made of a seed and put into the database in bulk, counters included. */
import { addDays, dayOf } from '#lib/base/dates.ts';
import { fold } from '#lib/base/fold.ts';
import { groupBy } from '#lib/base/group-by.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import type { Catalogue, Jurisdiction, Role } from '#lib/curriculum/types.ts';
import type { Gender } from '#lib/identity/gender.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { addUp } from '#lib/server/learning/counters/add-up.ts';
import type { Counted } from '#lib/server/learning/counters/repository.ts';
import { talliesOf } from '#lib/server/learning/counters/tallies-of.ts';
import { standingOn } from '#lib/server/learning/summaries/standing.ts';
import type { Summary } from '#lib/server/learning/summaries/repository.ts';
import { searchWords } from '#lib/server/learning/summaries/search-words.ts';
import { summariser } from '#lib/server/learning/summaries/summarise.ts';
import { seededChance } from '../../support/random-histories.ts';
import { makeHistory, type History } from './histories.ts';
import type { Loader, TableName } from './load-rows.ts';

export type World = {
	national: Institute;
	province: Institute;
	college: Institute;
	/** With every row of their history in the database, so that they can go on. */
	known: {
		id: string;
		instituteId: string;
		role: Role;
		jurisdiction: Jurisdiction;
		gender: Gender;
		serviceNumber: string;
		name: string;
	}[];
};

const INSTITUTES = 60;
const AT_ONCE = 5_000;
const STORIES = 200;
const provinces: Jurisdiction[] = ['punjab', 'sindh', 'kp', 'balochistan', 'ict', 'ajk', 'gb', 'federal'];
const firstNames =
	'Ali Sana Muhammad Ayesha Bilal Fatima Hamza Iqra Imran Kiran Nadia Omar Rabia Saad Tariq Uzma'.split(' ');
const lastNames = 'Khan Gul Raza Aziz Malik Shah Abbasi Baloch Chaudhry Dar Haider Iqbal Jatoi Kazmi Memon Niazi'.split(
	' '
);
/** Out of a hundred, as in a police college of the plains. */
const police: [Role, number][] = [
	['constable', 62],
	['head-constable', 16],
	['io', 9],
	['sho', 6],
	['munshi-moharrar', 3],
	['dsp', 3],
	['senior-command', 1]
];
const courts: [Role, number][] = [
	['magistrate', 40],
	['judge', 25],
	['prosecutor', 25],
	['lawyer', 10]
];

export async function makeWorld(
	catalogue: Catalogue,
	loader: Loader,
	{ learners, now, rootId, withRows }: { learners: number; now: Date; rootId: string; withRows: number }
): Promise<World> {
	const chance = seededChance(2026);
	const pick = <Value>(values: readonly Value[]) => values[Math.floor(chance() * values.length)]!;
	const weighed = (roles: [Role, number][]) => {
		let left = chance() * roles.reduce((sum, [, weight]) => sum + weight, 0);
		return (roles.find(([, weight]) => (left -= weight) < 0) ?? roles[0]!)[0];
	};
	const nodes = layOut(rootId);
	await loader.load('institutes', nodes);
	const colleges = nodes.filter(({ kind }) => kind === 'college' || kind === 'academy');
	const summarise = summariser(catalogue, now);
	const today = dayOf(now);
	const known: World['known'] = [];
	let counters: Counted[] = [];
	const firstId = uuidv7();
	/** Histories are told again by many people; whoever has the rows of theirs in the database has one of their own. */
	const told = new Map<string, Summary[]>();
	const assignments = colleges.map(({ id: instituteId }) => ({
		id: uuidv7(),
		instituteId,
		moduleIds: [],
		audience: { kind: 'rule', roles: [], bands: [], jurisdictions: [] },
		startsOn: addDays(today, -60),
		dueOn: addDays(today, -20 + Math.floor(chance() * 60)),
		createdBy: firstId,
		createdAt: now,
		withdrawnAt: null
	}));
	await loader.load('assignments', assignments);

	for (let from = 0; from < learners; from += AT_ONCE) {
		const tables = new Map<TableName, object[]>();
		const add = (table: TableName, ...rows: object[]) => {
			const stored = tables.get(table);
			if (stored) stored.push(...rows);
			else tables.set(table, rows);
		};
		for (let index = from; index < Math.min(learners, from + AT_ONCE); index++) {
			const at = colleges[index % colleges.length]!;
			const id = index === 0 ? firstId : uuidv7();
			const isKnown = index % Math.max(1, Math.floor(learners / withRows)) === 0;
			const role = weighed(at.kind === 'academy' ? courts : police);
			const jurisdiction = at.jurisdiction;
			const gender: Gender = chance() < 0.08 ? 'woman' : chance() < 0.9 ? 'man' : 'unstated';
			const serviceNumber = `${at.code}-${index}`;
			const name = `${pick(firstNames)} ${pick(lastNames)} ${chance() < 0.3 ? pick(lastNames) : ''}`.trim();
			const learner = {
				accountId: id,
				name,
				serviceNumber,
				gender,
				role,
				jurisdiction,
				isDemo: true,
				institute: { id: at.id, code: at.code, name: { en: at.nameEn, ur: at.nameUr }, kind: at.kind, path: at.path }
			} as Parameters<typeof summarise>[0];
			const live = () => makeHistory(catalogue, { learnerId: id, role, jurisdiction }, now, chance);
			let summary: Summary;
			if (isKnown) {
				const history = live();
				known.push({ id, instituteId: at.id, role, jurisdiction, gender, serviceNumber, name });
				for (const [table, rows] of Object.entries(history)) add(table as TableName, ...rows);
				summary = summarise(learner, { ...factsOf(history), before: null });
			} else {
				const key = `${role} ${jurisdiction}`;
				const stories = told.get(key) ?? [];
				told.set(key, stories);
				if (stories.length < STORIES) stories.push(summarise(learner, { ...factsOf(live()), before: null }));
				summary = {
					...pick(stories),
					...{ learnerId: id, instituteId: at.id, gender, name, serviceNumber },
					...{ nameFolded: fold(name), serviceNumberFolded: fold(serviceNumber) },
					words: searchWords(name, serviceNumber)
						.map((word) => ` ${word}`)
						.join('')
				};
			}
			const assignment = assignments.find(({ instituteId }) => instituteId === at.id)!;
			const isAssigned = chance() < 0.4;
			const nextDueOn = isAssigned && summary.completedAt === null ? assignment.dueOn : null;
			const whole = { ...summary, nextDueOn };
			const stored = { ...whole, ...standingOn(whole, today) };
			add('accounts', {
				id,
				instituteId: at.id,
				serviceNumber,
				serviceNumberFolded: fold(serviceNumber),
				name,
				language: 'ur',
				gender,
				passphraseHash: null,
				isDemo: true,
				createdAt: now
			});
			add('postings', {
				id: uuidv7(),
				accountId: id,
				instituteId: at.id,
				role,
				jurisdiction,
				startedAt: now,
				endedAt: null
			});
			add('learnerSummaries', stored);
			add(
				'learnerWords',
				...stored.words
					.split(' ')
					.filter(Boolean)
					.map((word) => ({ word, learnerId: id }))
			);
			if (isAssigned)
				add('assignmentPeople', {
					assignmentId: assignment.id,
					learnerId: id,
					addedAt: now,
					removedAt: null,
					doneAt: summary.completedAt
				});
			counters.push(...talliesOf(stored));
		}
		for (const [table, rows] of tables) await loader.load(table, rows);
		counters = addUp(counters);
	}
	await loader.load('instituteCounters', counters);
	await loader.finish();
	const toInstitute = ({ id, code, nameEn, nameUr, kind, path }: (typeof nodes)[number]): Institute => ({
		id,
		code,
		name: { en: nameEn, ur: nameUr },
		kind,
		path
	});
	const named = (wanted: string) => toInstitute(nodes.find(({ code }) => code === wanted)!);
	return { national: named('BENCH'), province: named('P-punjab'), college: named('C-8'), known };
}

function factsOf({ lessonCompletions, moduleCompletions, attempts, attemptItems }: History) {
	const first = [...groupBy(attempts, ({ moduleId }) => moduleId).values()].map((tried) => tried[0]!);
	const answers = new Map<string, { right: number; wrong: number }>();
	for (const { attemptId, objective, isRight } of attemptItems) {
		if (!first.some(({ id }) => id === attemptId)) continue;
		const sum = answers.get(objective) ?? { right: 0, wrong: 0 };
		sum[isRight ? 'right' : 'wrong']++;
		answers.set(objective, sum);
	}
	const firstPasses = first.filter(({ isPassed }) => isPassed).length;
	return {
		lessons: lessonCompletions,
		completions: moduleCompletions,
		quizzes: { attempts, firstAttempts: first.length, firstPasses, answers, practice: [] }
	};
}

/** One nation, eight provinces, and colleges below them; every tenth of these is an academy. */
function layOut(rootId: string) {
	const node = (
		code: string,
		kind: Institute['kind'],
		parent: { id: string; path: string } | null,
		place: Jurisdiction
	) => {
		const id = parent ? uuidv7() : rootId;
		return {
			id,
			code,
			codeFolded: fold(code),
			nameEn: `Bench ${code}`,
			nameUr: `بنچ ${code}`,
			kind,
			parentId: parent?.id ?? null,
			path: `${parent?.path ?? ''}${id}/`,
			isDemo: true,
			createdAt: new Date(),
			jurisdiction: place
		};
	};
	const root = node('BENCH', 'national', null, 'federal');
	const below = provinces.map((place) => node(`P-${place}`, 'province', root, place));
	const colleges = Array.from({ length: INSTITUTES - 1 - below.length }, (_, index) => {
		const province = below[index % below.length]!;
		return node(`C-${index}`, index % 10 === 9 ? 'academy' : 'college', province, province.jurisdiction);
	});
	return [root, ...below, ...colleges];
}
