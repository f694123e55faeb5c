/**
 * What is photographed. `as` signs in; `press` sends the form of the page as it is; `print` shows it as on paper.
 * @typedef {{ name: string, path: string, as?: string, press?: boolean, print?: 'portrait' | 'landscape' }} Shot
 * @typedef {{ module: string, lesson: string, openAttempt: string, scenario: string, openTalk: string, finishedTalk: string, gradedAttempt: string, certificate: string, code: string, learnerId: string, cohort: string, assignment: string, rosterDry: string, rosterMap: string, rosterApplied: string, session: string, orderDry: string, orderMap: string, orderApplied: string }} World
 */

/** Who holds a certificate and has a quiz open in the furnished world. */
const HOLDER = 'INSPECTOR-1';
const NEWCOMER = 'CONSTABLE-1';

/**
 * @param {World | null} world null where another server is photographed
 * @param {string[]} people every demo account
 * @param {string[]} lessons addresses of lessons
 * @returns {Shot[]}
 */
export function shotList(world, people, lessons) {
	const module = world?.module ?? 'first-response-and-referral';
	return [
		{ name: 'welcome', path: '/?stay=1' },
		{ name: 'sign-in', path: '/sign-in' },
		{ name: 'sign-in-refused', path: '/sign-in', press: true },
		{ name: 'join', path: '/join' },
		{ name: 'join-refused', path: '/join', press: true },
		{ name: 'recover', path: '/recover' },
		{ name: 'recover-refused', path: '/recover', press: true },
		{ name: 'verify', path: '/verify' },
		{ name: 'verify-unknown', path: '/verify/RHB-00000-00000-00000-00000-00000-0' },
		{ name: 'law', path: '/law' },
		{ name: 'law-found', path: '/law?jurisdiction=sindh&situation=kiln&age=13' },
		{ name: 'law-strange', path: '/law?jurisdiction=atlantis&situation=moon&age=200' },
		{ name: 'law-instrument', path: '/law/prevention-of-trafficking-in-persons-act-2018' },
		{ name: 'law-all', path: '/law/all' },
		{ name: 'law-ages', path: '/law/ages' },
		{ name: 'law-pocket-printed', path: '/law/pocket?jurisdiction=kp', print: 'portrait' },
		{ name: 'directory', path: '/directory?jurisdiction=kp&need=protection' },
		{ name: 'search', path: '/search?q=kiln' },
		{ name: 'glossary', path: '/glossary' },
		{ name: 'help', path: '/help' },
		{ name: 'help-printed', path: '/help', print: 'portrait' },
		{ name: 'not-found', path: '/nothing-here' },
		...people.map((person) => ({ name: `learn-${person.toLowerCase()}`, path: '/learn', as: person })),
		{ name: 'module', path: `/learn/${module}`, as: NEWCOMER },
		...lessons.map((path, index) => ({ name: `lesson-${index + 1}`, path, as: NEWCOMER })),
		...lessons.slice(0, 1).flatMap(otherSidesOfLesson),
		{ name: 'renewal-not-yet', path: '/learn/renewal', as: NEWCOMER },
		...lessons.slice(0, 1).map((path) => ({ name: 'feedback', path: `${path}/feedback`, as: NEWCOMER })),
		...lessons
			.slice(0, 1)
			.map((path) => ({ name: 'feedback-refused', path: `${path}/feedback`, as: NEWCOMER, press: true })),
		{ name: 'feedback-queue', path: '/operator/feedback', as: 'OPERATOR-1' },
		{ name: 'quiz-not-yet', path: `/learn/${module}/quiz`, as: NEWCOMER },
		{ name: 'certificates-none', path: '/certificates', as: NEWCOMER },
		{ name: 'account', path: '/account', as: NEWCOMER },
		{ name: 'account-reminders-refused', path: '/account/reminders', as: NEWCOMER, press: true },
		{ name: 'sign-out', path: '/sign-out', as: NEWCOMER },
		...(world ? shotsOfHolder(world) : []),
		...(world ? shotsOfDesk(world) : [])
	];
}

/**
 * Sent without an answer, and on paper.
 * @param {string} path
 * @returns {Shot[]}
 */
function otherSidesOfLesson(path) {
	return [
		{ name: 'lesson-unanswered', path, as: NEWCOMER, press: true },
		{ name: 'lesson-printed', path, as: NEWCOMER, print: 'portrait' }
	];
}

/**
 * @param {World} world
 * @returns {Shot[]}
 */
function shotsOfHolder(world) {
	return [
		{ name: 'verify-valid', path: `/verify/${world.code}` },
		{ name: 'module-finished', path: `/learn/${world.module}`, as: HOLDER },
		{ name: 'quiz-passed', path: `/learn/${world.module}/quiz`, as: HOLDER },
		{ name: 'attempt', path: `/learn/attempts/${world.openAttempt}`, as: HOLDER },
		{ name: 'result', path: `/learn/attempts/${world.gradedAttempt}`, as: HOLDER },
		{ name: 'renewal', path: '/learn/renewal', as: HOLDER },
		{ name: 'practice', path: '/practice', as: HOLDER },
		{ name: 'practice-start', path: `/practice/${world.scenario}`, as: HOLDER },
		{ name: 'practice-talk', path: `/practice/${world.scenario}/${world.openTalk}`, as: HOLDER },
		{ name: 'practice-outcome', path: `/practice/${world.scenario}/${world.finishedTalk}`, as: HOLDER },
		{ name: 'practice-signs', path: '/practice/signs', as: HOLDER },
		{ name: 'practice-exercise', path: '/practice/bus-station-dawn', as: HOLDER },
		{ name: 'module-of-signs', path: '/learn/trafficking-indicators', as: HOLDER },
		{ name: 'practice-bench', path: '/practice/bench', as: HOLDER },
		{ name: 'certificates', path: '/certificates', as: HOLDER },
		{ name: 'certificate', path: `/certificates/${world.certificate}`, as: HOLDER },
		{ name: 'certificate-printed', path: `/certificates/${world.certificate}`, as: HOLDER, print: 'landscape' }
	];
}

/**
 * @param {World} world
 * @returns {Shot[]}
 */
function shotsOfDesk({ learnerId, cohort, assignment, rosterDry, rosterMap, rosterApplied, session, ...orders }) {
	const desk = '/institutes/DEMO';
	return [
		{ name: 'institutes', path: '/institutes', as: 'AUTHORITY-1' },
		{ name: 'institutes-one', path: '/institutes', as: 'ADMIN-1' },
		{ name: 'desk', path: desk, as: 'ADMIN-1' },
		{ name: 'desk-of-authority', path: '/institutes/NATIONAL', as: 'AUTHORITY-1' },
		{ name: 'people', path: `${desk}/people`, as: 'ADMIN-1' },
		{ name: 'people-none-fits', path: `${desk}/people?q=zzz`, as: 'ADMIN-1' },
		{ name: 'record-closed', path: `${desk}/people/${learnerId}`, as: 'INSTRUCTOR-1' },
		// The first press opens the record; on what then stands open it prints a slip.
		{ name: 'slip', path: `${desk}/people/${learnerId}`, as: 'ADMIN-1', press: true },
		{ name: 'record', path: `${desk}/people/${learnerId}`, as: 'ADMIN-1' },
		{ name: 'record-printed', path: `${desk}/people/${learnerId}`, as: 'ADMIN-1', print: 'portrait' },
		{ name: 'cohorts', path: `${desk}/cohorts`, as: 'INSTRUCTOR-1' },
		{ name: 'cohort', path: `${desk}/cohorts/${cohort}`, as: 'INSTRUCTOR-1' },
		{ name: 'cohort-search', path: `${desk}/cohorts/${cohort}?q=na`, as: 'INSTRUCTOR-1' },
		{ name: 'assignments', path: `${desk}/assignments`, as: 'INSTRUCTOR-1' },
		{ name: 'assignment', path: `${desk}/assignments/${assignment}`, as: 'INSTRUCTOR-1' },
		{ name: 'assignment-edit', path: `${desk}/assignments/${assignment}/edit`, as: 'INSTRUCTOR-1' },
		{ name: 'assignment-change', path: `${desk}/assignments/${assignment}/edit`, as: 'INSTRUCTOR-1', press: true },
		{ name: 'assign-cohort', path: `${desk}/assignments/new?to=cohort`, as: 'INSTRUCTOR-1' },
		{ name: 'assign-people', path: `${desk}/assignments/new?to=people`, as: 'INSTRUCTOR-1', press: true },
		{ name: 'assign-preview', path: `${desk}/assignments/new?to=rule`, as: 'INSTRUCTOR-1', press: true },
		{ name: 'compliance', path: `${desk}/compliance`, as: 'ADMIN-1' },
		{ name: 'waivers', path: `${desk}/people/${learnerId}/waivers`, as: 'ADMIN-1' },
		{ name: 'waivers-refused', path: `${desk}/people/${learnerId}/waivers`, as: 'ADMIN-1', press: true },
		{ name: 'sessions', path: `${desk}/sessions`, as: 'INSTRUCTOR-1' },
		{ name: 'session', path: `${desk}/sessions/${session}`, as: 'INSTRUCTOR-1' },
		{ name: 'session-new', path: `${desk}/sessions/new`, as: 'INSTRUCTOR-1', press: true },
		{ name: 'session-edit', path: `${desk}/sessions/${session}/edit`, as: 'INSTRUCTOR-1' },
		{ name: 'session-register', path: `${desk}/sessions/${session}/register`, as: 'INSTRUCTOR-1', print: 'portrait' },
		{ name: 'board', path: `${desk}/board`, as: 'INSTRUCTOR-1' },
		{ name: 'board-of-authority', path: '/institutes/NATIONAL/board', as: 'AUTHORITY-1' },
		{ name: 'reports', path: `${desk}/reports`, as: 'ADMIN-1' },
		{ name: 'register-printed', path: `${desk}/reports/register`, as: 'ADMIN-1', print: 'portrait' },
		{ name: 'import', path: `${desk}/import`, as: 'ADMIN-1' },
		{ name: 'import-refused', path: `${desk}/import`, as: 'ADMIN-1', press: true },
		{ name: 'import-dry', path: `${desk}/import/${rosterDry}`, as: 'ADMIN-1' },
		{ name: 'import-headings', path: `${desk}/import/${rosterMap}`, as: 'ADMIN-1' },
		{ name: 'import-applied', path: `/institutes/ACADEMY/import/${rosterApplied}`, as: 'OPERATOR-1' },
		{ name: 'import-slips', path: `/institutes/ACADEMY/import/${rosterApplied}/slips`, as: 'OPERATOR-1', press: true },
		{ name: 'structure-headcount', path: `${desk}/structure/headcount`, as: 'ADMIN-1' },
		{ name: 'delegates', path: `${desk}/delegates`, as: 'ADMIN-1' },
		{ name: 'desk-of-delegate', path: `${desk}/people`, as: 'DELEGATE-1' },
		{ name: 'board-of-delegate', path: `${desk}/board`, as: 'DELEGATE-1' },
		{ name: 'orders', path: `${desk}/orders`, as: 'ADMIN-1' },
		{ name: 'orders-refused', path: `${desk}/orders`, as: 'ADMIN-1', press: true },
		{ name: 'orders-dry', path: `${desk}/orders/${orders.orderDry}`, as: 'ADMIN-1' },
		{ name: 'orders-headings', path: `${desk}/orders/${orders.orderMap}`, as: 'ADMIN-1' },
		{ name: 'orders-applied', path: `${desk}/orders/${orders.orderApplied}`, as: 'ADMIN-1' },
		{ name: 'orders-printed', path: `${desk}/orders/${orders.orderDry}/sheet`, as: 'ADMIN-1', print: 'portrait' },
		{ name: 'orders-before', path: '/institutes/DEMO-LHR/orders/before', as: 'ADMIN-1' },
		{ name: 'operator', path: '/operator', as: 'OPERATOR-1' },
		{ name: 'operator-jobs', path: '/operator/jobs', as: 'OPERATOR-1' },
		{ name: 'operator-content', path: '/operator/content', as: 'OPERATOR-1' },
		{ name: 'structure', path: `${desk}/structure`, as: 'OPERATOR-1' },
		{ name: 'structure-new', path: `${desk}/structure/new`, as: 'OPERATOR-1', press: true },
		{ name: 'structure-move', path: `${desk}/structure/move`, as: 'OPERATOR-1' },
		{ name: 'structure-administrator', path: `${desk}/structure/administrator`, as: 'OPERATOR-1' }
	];
}
