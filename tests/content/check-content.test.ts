import { describe, expect, test } from 'vitest';
import {
	buildCatalogue,
	checkContent,
	nextLedger,
	readContentFolder,
	type ContentFiles
} from '#lib/server/curriculum/index.ts';
import { goodWorld } from './good-world.ts';

const lesson = 'modules/01-sample/01-first';
const items = 'modules/01-sample/items/01-first.yaml';
const scenario = 'scenarios/sample-talk.yaml';
const exercise = 'exercises/sample-signs.yaml';

test('finds nothing in the good world', () => {
	expect(checkContent(goodWorld())).toEqual([]);
});

test('finds no error in the real content', () => {
	expect(checkContent(readContentFolder('content')).filter(({ level }) => level === 'error')).toEqual([]);
});

/** What is done to which file, and the field and words with which the checker names it. */
type Broken = [
	kind: string,
	file: string,
	mend: (text: string) => string | null,
	field: string,
	problem: string,
	reportedIn?: string
];

const swap = (from: string | RegExp, to: string) => (text: string) => {
	const changed = text.replace(from, to);
	if (changed === text) throw new Error(`nothing matched ${from}`);
	return changed;
};
const write = (text: string) => () => text;
const remove = () => null;

/** The line of the good lesson on which a text stands, as the checker names it. */
function at(text: string, suffix = '', language = 'en'): string {
	const lines = goodWorld().get(`${lesson}/${language}.md`)!.split('\n');
	return `line ${lines.findIndex((line) => line.includes(text)) + 1}${suffix}`;
}

// prettier-ignore
const errors: Broken[] = [
	['card of no box', `${lesson}/en.md`, swap('<Card box="Yes"', '<Card box="Perhaps"'), at('<Card', ', Card'), 'is no box of the Sort'],
	['legal number in the reason of a card', `${lesson}/en.md`, swap('why="Long hours', 'why="Section 3 says long hours'), at('<Card'), 'states a legal number in prose'],
	['choice without a verdict', `${lesson}/en.md`, swap(' verdict="good"', ''), at('<Choice', ', Choice'), 'lacks verdict'],
	['paper outside its file', `${lesson}/en.md`, (text) => text.replace('<CaseFile title="A file to review">', '<Example>').replace('</CaseFile>', '</Example>'), at('<Paper', ', Paper'), 'stands outside CaseFile'],
	['no YAML', 'sources.yaml', write('- id: [unclosed\n  title'), 'line 2', 'is no YAML'],
	['unknown field', 'modules/01-sample/module.yaml', swap('capacity:', 'capcity:'), 'capcity', 'is no known field'],
	['missing field', 'modules/01-sample/module.yaml', swap('slug: sample\n', ''), 'slug', 'is missing'],
	['value that is not allowed', 'law/sample-act-2016.yaml', swap('current: superseded', 'current: maybe'), 'provisions.sample-act-2016-p02.current', 'is not allowed'],
	['day as no day', 'law/sample-act-2016.yaml', swap("'2026-11-22'", 'yesterday'), 'checked_on', 'must be a day'],
	['more than ten minutes', 'modules/01-sample/module.yaml', swap('minutes: 5', 'minutes: 12'), 'lessons.L-0101.minutes', 'is more than 10'],
	['Urdu title given twice', 'modules/01-sample/module.yaml', swap('minutes: 5', 'minutes: 5\n    ur: { title: محفوظ, summary: پہلے کیا کریں۔ }'), 'L-0101.ur', 'says again what ur.md says'],
	['unverified helpline given out', 'institutions/sample-bureau.yaml', swap('status: seed', 'status: unverified'), 'helplines.1.status', 'is not allowed'],
	['unverified number in an institution', 'institutions/sample-bureau.yaml', swap("'1234'", "'9999'"), 'helplines.9999', 'is an unverified number'],
	['unverified number in words', 'interface/en.json', swap('Good day', 'Call 9999'), 'text', 'gives the unverified number 9999'],
	['file without a place', `${lesson}/notes.yaml`, write('a: b'), 'whole file', 'has no place here'],
	['id given twice', items, swap('Q-010102', 'Q-010101'), 'Q-010101', 'is also the id of something in'],
	['id of another lesson', items, swap('Q-010110', 'Q-020210'), 'Q-020210', 'is no question of lesson L-0101'],
	['objective id of another module', 'modules/01-sample/module.yaml', swap('id: M-01-O1', 'id: M-02-O1'), 'M-02-O1', 'is no objective of M-01'],
	['number that is not the id', 'modules/01-sample/module.yaml', swap('number: 1', 'number: 7'), 'number', 'is 7 in module M-01'],
	['provision id of another law', 'law/sample-act-2016.yaml', swap('id: sample-act-2016-p02', 'id: other-act-p02'), 'other-act-p02', 'does not begin with the id of its law'],
	['file named otherwise than its id', 'institutions/sample-bureau.yaml', swap('id: sample-bureau', 'id: sample-office'), 'id', 'the file has another name'],
	['vanished id', items, (text) => text.slice(0, text.indexOf('- id: Q-010110')), 'Q-010110', 'is no longer in the content', 'ledger.json'],
	['retired id used again', 'ledger.json', swap('"retired": {}', '"retired": { "Q-010103": "two right answers" }'), 'Q-010103', 'is a retired id', items],
	['id that the ledger lacks', 'ledger.json', swap('"Q-010103",', ''), 'Q-010103', 'is not in ledger.json', items],
	['question that nobody read beside its law', 'law-reviews.json', write('{}'), 'Q-010101', 'is not in law-reviews.json', items],
	['finding that nothing answers', 'coverage.yaml', write('- { id: some-finding, source: nowhere, where: p. 1, text: { en: A }, lessons: [] }'), 'some-finding', 'is answered by nothing'],
	['finding answered by a lesson that is none', 'coverage.yaml', write('- { id: some-finding, source: nowhere, where: p. 1, text: { en: A }, lessons: [L-9999] }'), 'some-finding.lessons', 'names L-9999, which is no lesson'],
	['ledger that is no JSON', 'ledger.json', write('{'), 'whole file', 'is no JSON'],
	['missing lesson', `${lesson}/en.md`, remove, 'L-0101', 'has no lesson in', 'modules/01-sample/module.yaml'],
	['lesson that is not listed', 'modules/01-sample/02-stray/en.md', write('---\nid: L-0102\ntitle: A\nsummary: B\n---\n\n## C\n'), 'folder', 'is no lesson of its module.yaml', 'modules/01-sample/02-stray'],
	['frontmatter without', `${lesson}/en.md`, swap(/^---[\s\S]*?---\n/, ''), 'frontmatter', 'is missing'],
	['frontmatter id that differs', `${lesson}/ur.md`, swap('id: L-0101', 'id: L-0109'), 'id', 'but module.yaml says L-0101'],
	['title too long', `${lesson}/en.md`, swap('title: Keep a child safe', 'title: Keep a child safe on every night of duty'), 'title', 'has 9 words'],
	['heading with #', `${lesson}/en.md`, swap('## The law here', '# The law here'), at('## The law here'), 'is a heading with #'],
	['heading too deep', `${lesson}/en.md`, swap('### A closer look', '#### A closer look'), at('### A closer look'), 'is a heading of level 4'],
	['### before ##', `${lesson}/en.md`, swap('## The situation', '### The situation'), at('## The situation'), 'is ### without a ## before it'],
	['text before the first heading', `${lesson}/en.md`, swap('## The situation', 'Hello.\n\n## The situation'), at('## The situation'), 'stands before the first heading'],
	['no situation', `${lesson}/en.md`, swap(/<\/?Situation>/g, ''), 'body', 'has no Situation'],
	['no check', `${lesson}/en.md`, swap('<Check id="C-010101" />', 'Think.'), 'body', 'has no Check'],
	['no action at the end', `${lesson}/en.md`, swap(/<Today>[\s\S]*$/, ''), 'body', 'does not end with Today'],
	['unknown block', `${lesson}/en.md`, swap('<LocalHelplines />', '<Video id="x" />'), at('<LocalHelplines'), '<Video> is no block'],
	['block left open', `${lesson}/en.md`, swap('</Callout>\n', ''), at('<Callout'), '<Callout> has no partner'],
	['attribute that is not known', `${lesson}/en.md`, swap('<Said who="owner">', '<Said who="owner" loud="yes">'), at('<Said', ', Said'), 'has the attribute loud'],
	['attribute missing', `${lesson}/en.md`, swap('<Said who="owner">', '<Said>'), at('<Said', ', Said'), 'lacks who'],
	['attribute value not allowed', `${lesson}/en.md`, swap('kind="bad"', 'kind="red"'), at('<Callout', ', Callout'), 'has kind="red"'],
	['variant for no place', `${lesson}/en.md`, swap('for="sindh"', 'for="sind"'), at('<Variant', ', Variant'), 'is for sind, which is no place'],
	['step outside a timeline', `${lesson}/en.md`, swap(/<\/?Timeline>/g, ''), at('<Step', ', Step'), 'stands outside Timeline'],
	['empty block', `${lesson}/en.md`, swap('<KeySentence>You have not done anything wrong.</KeySentence>', '<KeySentence></KeySentence>'), at('<KeySentence', ', KeySentence'), 'is empty'],
	['Markdown that would not be read', `${lesson}/en.md`, swap('<KeySentence>You', '<KeySentence>**You**'), at('<KeySentence', ', KeySentence'), 'holds Markdown that would be shown as it stands'],
	['bare brace', `${lesson}/en.md`, swap('Call the office', 'Call {the} office'), at('Call the office'), 'has a bare {'],
	['bare <', `${lesson}/en.md`, swap('Call the office', 'Call < the office'), at('Call the office'), 'has a bare <'],
	['Markdown image', `${lesson}/en.md`, swap('Call the office', '![](x.png)'), at('Call the office'), 'has a Markdown image'],
	['line that begins with a value', `${lesson}/en.md`, swap('The clock is <Fact', '<Fact'), at('The clock is'), 'begins a line with a value'],
	['figure without alt', `${lesson}/en.md`, swap(/ alt="[^"]*"/, ''), at('<Figure', ', Figure'), 'lacks alt'],
	['figure without a drawing', `${lesson}/en.md`, swap('src="road"', 'src="bridge"'), at('<Figure', ', Figure'), 'there is no bridge.en.svg'],
	['drawing with a script', `${lesson}/road.en.svg`, swap('<defs>', '<script>1</script><defs>'), 'whole file', 'carries a script'],
	['drawing with a style', `${lesson}/road.en.svg`, swap('<defs>', '<style>*{}</style><defs>'), 'whole file', 'carries a style of its own'],
	['drawing with a handler', `${lesson}/road.en.svg`, swap('<path', '<path onclick="x()"'), 'whole file', 'carries an event handler'],
	['drawing with an external reference', `${lesson}/road.en.svg`, swap('<defs>', '<a href="https://example.org"></a><defs>'), 'whole file', 'carries an external reference'],
	['drawing that cannot shrink', `${lesson}/road.en.svg`, swap('viewBox="0 0 100 40"', 'width="100"'), 'svg', 'has no viewBox'],
	['legal number in a drawing', `${lesson}/road.en.svg`, swap('Danger', '24 hours'), 'text', 'states a legal number in prose: “24 hours”'],
	['check placed nowhere', `${lesson}/checks.yaml`, (text) => `${text}${text.replaceAll('C-010101', 'C-010102')}`, 'C-010102', 'stands 0 times in en.md'],
	['check hidden in a variant', `${lesson}/en.md`, (text) => swap('In Sindh you', '<Check id="C-010101" />\n\nIn Sindh you')(swap('## Check yourself\n\n<Check id="C-010101" />', '## End\n\nThink.')(text)), at('In Sindh'), 'hides C-010101 in a Variant'],
	['variant in one language only', `${lesson}/ur.md`, swap('for="sindh"', 'for="kp"'), 'Variant sindh', 'stands 1 times in English and 0 times in Urdu'],
	['law card of nothing', `${lesson}/en.md`, swap('sample-act-2016-p02"', 'sample-act-2016-p09"'), at('<LawCard', ', LawCard'), 'names sample-act-2016-p09'],
	['field of no card', `${lesson}/en.md`, swap('fields="court_clock female_care"', 'fields="court_time"'), at('<LocalLaw ', ', LocalLaw'), 'names court_time'],
	['helpline of nobody', `${lesson}/en.md`, swap('sample-bureau', 'no-bureau'), at('<Helpline', ', Helpline'), 'names no-bureau'],
	['figure of no statistic', `${lesson}/en.md`, swap('sample-figure', 'no-figure'), at('<Stat', ', Stat'), 'names no-figure'],
	['check of no file', `${lesson}/en.md`, swap('<Check id="C-010101"', '<Check id="C-010107"'), at('<Check', ', Check'), 'names C-010107'],
	['source that is not listed', 'modules/01-sample/module.yaml', swap('[sample-study]', '[lost-study]'), 'L-0101.sources', 'names the source lost-study'],
	['card on the law of another place', 'law/sample-act-2016.yaml', swap('jurisdiction: federal', 'jurisdiction: kp'), 'fields.court_clock.provisions', 'a law of kp', 'jurisdictions/punjab.yaml'],
	['card without a line', 'jurisdictions/gb.yaml', swap('  follow_up: { missing: true }\n', ''), 'fields.follow_up', 'is missing'],
	['card with a strange line', 'jurisdictions/gb.yaml', swap('follow_up:', 'follow_down:'), 'fields.follow_down', 'is no field of a law card'],
	['card line without value', 'jurisdictions/gb.yaml', swap('follow_up: { missing: true }', 'follow_up: { provisions: [sample-act-2016-p01] }'), 'fields.follow_up', 'has no value'],
	['card line without provision', 'jurisdictions/gb.yaml', swap('follow_up: { missing: true }', 'follow_up: { value: { en: none, ur: نہیں } }'), 'fields.follow_up.provisions', 'is empty'],
	['missing card', 'jurisdictions/gb.yaml', remove, 'whole file', 'is missing'],
	['missing track', 'tracks/judge.yaml', remove, 'whole file', 'is missing'],
	['track of no module', 'tracks/judge.yaml', swap('M-01', 'M-09'), 'modules', 'names M-09'],
	['verified by nobody', 'law/sample-act-2016.yaml', swap('status: public-source', 'status: verified'), 'sample-act-2016-p01.status', 'is verified, but by nobody'],
	['two right answers', items, swap('Answer one, ur: جواب الف }\n', 'Answer one, ur: جواب الف }\n      correct: true\n'), 'Q-010101.options', 'has 2 correct options'],
	['four options', `${lesson}/checks.yaml`, (text) => `${text}    - text: { en: A, ur: ا }\n      feedback: { en: B, ur: ب }\n`, 'C-010101.options', 'has 4 options'],
	['option without feedback', items, swap('feedback: { en: This is why., ur: وجہ یہ ہے۔ }', ''), 'Q-010101.options.1.feedback', 'is missing'],
	['objective of another module', items, swap('objective: M-01-O1', 'objective: M-01-O9'), 'Q-010101.objective', 'is no objective of this module'],
	['lesson of another module', items, swap('lesson: L-0101', 'lesson: L-0201'), 'Q-010101.lesson', 'is no lesson of this module'],
	['critical check', `${lesson}/checks.yaml`, swap('bloom: apply', 'bloom: apply\n  critical: no-lock-up'), 'C-010101.critical', 'marks a check'],
	['item on missing law', items, swap('sample-act-2016-p01', 'sample-act-2016-p09'), 'Q-010101.law', 'is not in law/'],
	['item on law that is only history', items, swap('sample-act-2016-p01', 'sample-act-2016-p02'), 'Q-010101.law', 'may not be tested (status seed, current superseded'],
	['token of no field', `${lesson}/checks.yaml`, swap('[[fact:court_clock]] runs', '[[fact:court_time]] runs'), 'C-010101', 'names the field court_time'],
	['token without value', `${lesson}/checks.yaml`, swap('[[fact:court_clock]] runs', '[[fact:sindh.follow_up]] runs'), 'C-010101', 'has no value in sindh'],
	['token that means nothing', `${lesson}/checks.yaml`, swap('[[fact:court_clock]] runs', '[[clock]] runs'), 'C-010101', 'which means nothing'],
	['too few items for an objective', 'modules/01-sample/module.yaml', swap('lessons:', '  - { id: M-01-O2, bloom: apply, text: { en: B, ur: ب } }\nlessons:'), 'M-01-O2', 'has 0 items'],
	['too few essential items', items, (text) => text.slice(0, text.indexOf('- id: Q-010110')), 'lessons', 'essential lessons have 9 items', 'modules/01-sample/module.yaml'],
	['critical item alone', items, swap('critical: no-lock-up', 'critical: no-handcuffs'), 'critical no-handcuffs', 'has 1 item', 'modules/01-sample/module.yaml'],
	['quiz larger than the bank', 'modules/01-sample/module.yaml', swap('full: 3', 'full: 11'), 'quiz.full', 'asks 11 items, but punjab has 10'],
	['legal number in prose', `${lesson}/en.md`, swap('Call the office', 'Call within 24 hours the office'), at('Call the office'), 'states a legal number in prose: “24 hours”'],
	['legal number in Urdu prose', `${lesson}/ur.md`, swap('قریبی دفتر', 'چوبیس گھنٹے میں دفتر'), at('قریبی', '', 'ur'), 'states a legal number in prose: “چوبیس گھنٹے”'],
	['legal number in a title', `${lesson}/en.md`, swap('title: Keep a child safe', 'title: Section 3 in short'), 'title', 'states a legal number in prose: “Section 3”'],
	['legal number in a caption', `${lesson}/en.md`, swap('caption="Two stones"', 'caption="Act of 2016"'), at('<Figure'), 'states a legal number in prose: “2016”'],
	['legal number in feedback', items, swap('This is why.', 'The law says 3 days.'), 'Q-010101.options.1.feedback.en', 'states a legal number in prose: “3 days”'],
	['money in a story', `${lesson}/en.md`, swap('He has worked 10 hours.', 'He gets Rs 500.'), 'line 11', 'states a legal number in prose: “Rs 500”'],
	['banned word', `${lesson}/en.md`, swap('Call the office', 'Call about the child labourer'), at('Call the office'), 'uses “child labourer”'],
	['banned word in Urdu', `${lesson}/ur.md`, swap('قریبی دفتر', 'بھکاری'), at('قریبی', '', 'ur'), 'uses “بھکاری”'],
	['Arabic letters', `${lesson}/ur.md`, swap('قریبی', 'قريبي'), at('قریبی', '', 'ur'), 'has an Arabic ي or ك'],
	['interface key without Urdu', 'interface/ur.json', swap('"hello": "سلام {name}", ', ''), 'learn.hello', 'is missing'],
	['interface key without English', 'interface/ur.json', swap('"hello"', '"more": "مزید", "hello"'), 'learn.more', 'is not in en.json'],
	['interface place lost', 'interface/ur.json', swap('{name}', ''), 'learn.hello', 'has the places none'],
	['interface that is no JSON', 'interface/ur.json', write('{'), 'whole file', 'is no JSON'],
	['scenario that cannot be read', scenario, swap('schema: interview-scenario/1', 'schema: interview/9'), 'schema', 'is not allowed'],
	['scenario of no module', scenario, swap('module: M-01', 'module: M-77'), 'module', 'names M-77, which does not exist'],
	['question about no topic', scenario, swap('type: INV, topic: day', 'type: INV, topic: night'), 'questions.q-day.topic', 'names night, which is not in topics'],
	['question on no word', scenario, swap('type: CUE, cue: boss', 'type: CUE, cue: bass'), 'questions.q-cue-boss.cue', 'names bass'],
	['cued question without its word', scenario, swap('type: CUE, cue: boss', 'type: CUE'), 'questions.q-cue-boss.cue', 'is missing'],
	['question at no detail', scenario, swap('target: R3', 'target: R33'), 'questions.q-who.target', 'names R33, which is not in details'],
	['question that plants nothing known', scenario, swap('type: SUG, adds: W1', 'type: SUG, adds: W9'), 'questions.q-sug-w1.adds', 'names W9, which is not in wrong'],
	['question that follows a later one', scenario, swap('follows: q-day', 'follows: q-coming'), 'questions.q-day-next.follows', 'names q-coming, which is not in the questions before it'],
	['better question that does not exist', scenario, swap('try_instead: q-day', 'try_instead: q-night'), 'questions.q-did.try_instead', 'names q-night'],
	['two buttons with the same words', scenario, swap('Question q-day-next', 'Question q-day'), 'questions.q-day-next.text.en', 'has the words of q-day'],
	['question too long for a button', scenario, swap('Question q-coming', 'Q'.repeat(161)), 'questions.q-coming.text', 'has more than 160 characters'],
	['rule that cannot be practised', scenario, swap('does: rule-truth', 'does: role'), 'questions', 'has no question that does rule-truth'],
	['scenario without a second variant', scenario, swap('v2:', 'v3:'), 'variants', 'has no v2'],
	['detail that nobody can reach', scenario, swap('mentions: [money]', 'mentions: [boss]'), 'v1 (pick)', 'does not give R8, R9, R10'],
	['bait that is missing', scenario, (text) => text.replaceAll('adds: W3,', 'adds: W1,'), 'v1', 'plants 2 wrong details'],
	['case that goes back', 'cases/sample-case.yaml', swap('next: third', 'next: first'), 'steps.first.choices.worst.next', 'leads to first, which is no later step'],
	['case without a best choice', 'cases/sample-case.yaml', swap('weight: 3', 'weight: 2'), 'steps.first.choices', 'has none of weight 3'],
	['critical step that nobody can fail', 'cases/sample-case.yaml', swap('weight: 0', 'weight: 1'), 'steps.first.critical', 'has no choice of weight 0'],
	['exercise of no module', exercise, swap('module: M-01', 'module: M-09'), 'module', 'names M-09, which does not exist'],
	['exercise with too few facts', exercise, swap(/ {2}- id: fact-8[\s\S]*(?=level:)/, ''), 'facts', 'has 7'],
	['exercise with a fact given twice', exercise, swap('id: fact-8', 'id: fact-7'), 'facts', 'gives an id twice'],
	['exercise of nothing but signs', exercise, (text) => text.replaceAll(/(Fact [3-8]\.[^\n]*\n)/g, '$1    sign: true\n'), 'facts', 'has more than five signs'],
	['graded fact that is no sign', exercise, swap('    sign: true\n', ''), 'facts.fact-1', 'is graded and no sign'],
	['grade without a group', exercise, swap('    group: 2\n', ''), 'facts.fact-1', 'has a grade without a group'],
	['exercise that weighs what nothing grades', exercise, (text) => text.replaceAll('    group: 2\n    grade: S\n', ''), 'steps', 'asks for groups or grades'],
	['exercise that asks for one check', exercise, swap(/ {4}check: [^\n]*paper 2[^\n]*\n/, ''), 'steps', 'fewer than two signs have one'],
	['exercise in which nothing must be done', exercise, swap('kind: required', 'kind: optional'), 'actions', 'has no required one'],
	['sign of a source that is not listed', 'signs.yaml', write("- { id: some-sign, setting: transport, text: { en: A sign, ur: علامت }, grade: S, sources: [lost-list] }"), 'some-sign.sources', 'names the source lost-list'],
	['bench question of no type', 'question-bench.yaml', swap('type: DIR', 'type: WHY'), 'B-003.type', 'is not allowed'],
	['retold bench id', 'question-bench.yaml', swap('B-002', 'B-001'), 'B-001', 'is also the id of something in'],
	['legal number in a reason of a case', 'cases/sample-case.yaml', swap('Because.', 'Within 24 hours.'), 'steps.first.choices.best.why.en', 'states a legal number']
];

// prettier-ignore
const warnings: Broken[] = [
	['item that waits for legal review', 'law/sample-act-2016.yaml', swap('In force.', 'In force; section 3 is pending legal review.'), 'Q-010101.law', 'its law is under legal review', items],
	['law that changed since a question was read beside it', 'law/sample-act-2016.yaml', swap('section: s. 3', 'section: s. 3-A'), 'Q-010101', 'has changed since it was reviewed', items],
	['item that waits for a clear penalty', 'law/sample-act-2016.yaml', swap('or_both', 'unclear'), 'Q-010101.law', 'and_or unclear', items],
	['missing Urdu lesson', `${lesson}/ur.md`, remove, 'whole file', 'is missing: learners read this lesson in English'],
	['missing Urdu in an item', items, swap('feedback: { en: This is why., ur: وجہ یہ ہے۔ }', 'feedback: { en: This is why. }'), 'Q-010101', 'lacks Urdu in options.1.feedback'],
	['missing Urdu drawing', `${lesson}/road.ur.svg`, remove, at('<Figure', ', Figure', 'ur'), 'has no road.ur.svg', `${lesson}/ur.md`],
	['drawing shown nowhere', `${lesson}/spare.svg`, write('<svg viewBox="0 0 1 1"></svg>'), 'whole file', 'is shown nowhere'],
	['long sentence', `${lesson}/en.md`, swap('Call the office near you.', `Call ${'the very near office '.repeat(6)}now.`), 'body', 'has a sentence of 26 words'],
	['right answer in one place', items, (text) => text.replaceAll('      correct: true\n', '').replaceAll(/(Answer one[^\n]*\n)/g, '$1      correct: true\n'), 'options', 'has the right answer 10, 0, 0 times'],
	['verdict said twice', items, swap('This is why.', 'Right. This is why.'), 'Q-010101.options.1.feedback', 'begins with “Right.”'],
	['value that a place lacks', `${lesson}/en.md`, swap('<Fact field="court_clock"', '<Fact field="follow_up"'), at('The clock is', ', Fact'), 'follow_up is missing in'],
	['lesson that differs in silence', 'modules/01-sample/module.yaml', swap('variant: true', 'variant: false'), 'L-0101.variant', 'is false, but the lesson has a Variant for sindh'],
	['penalty without Urdu words', 'law/sample-act-2016.yaml', swap('6 months', 'six harvests'), 'sample-act-2016-p01.penalty', 'cannot be said in Urdu'],
	['word to look at', `${lesson}/ur.md`, swap('قریبی دفتر', 'چھوٹا دفتر'), at('قریبی', '', 'ur'), 'is this about a child?'],
	['missing Urdu in an exercise', exercise, swap(/(en: 'Fact 3.'), ur: '[^']*'/, '$1'), 'facts.fact-3.text', 'has no Urdu'],
	['missing Urdu in a scenario', scenario, swap(/(en: 'Question q-day'), ur: '[^']*'/, '$1'), 'questions.q-day.text', 'has no Urdu']
];

function problemsOf([, file, mend]: Broken) {
	const files: ContentFiles = goodWorld();
	const text = mend(files.get(file) ?? '');
	if (text === null) files.delete(file);
	else files.set(file, text);
	return checkContent(files);
}

describe.each([
	['error', errors],
	['warning', warnings]
] as const)('names every %s with its file, its field and how to mend it', (level, cases) => {
	test.each(cases)('%s', (...broken) => {
		const [, file, , field, problem, reportedIn = file] = broken;
		const found = problemsOf(broken);
		expect(found).toContainEqual({
			level,
			file: reportedIn,
			field,
			problem: expect.stringContaining(problem),
			mend: expect.stringMatching(/\S/)
		});
	});
});

test('names several problems at once', () => {
	const files = goodWorld();
	files.set('sources.yaml', '{');
	files.set('interface/ur.json', '{');
	files.delete('tracks/judge.yaml');
	expect(checkContent(files).map(({ file }) => file)).toEqual(
		expect.arrayContaining(['sources.yaml', 'interface/ur.json', 'tracks/judge.yaml'])
	);
});

test('refuses to build a catalogue with a hole, and names every hole in one error', () => {
	const files = goodWorld();
	files.delete('tracks/judge.yaml');
	files.delete('jurisdictions/gb.yaml');
	expect(() => buildCatalogue(files)).toThrow(/tracks\/judge\.yaml[\s\S]*jurisdictions\/gb\.yaml/);
});

test('the ledger only grows', () => {
	const files = goodWorld();
	const before = JSON.parse(files.get('ledger.json')!) as { ids: Record<string, string[]> };
	files.set(items, files.get(items)!.replaceAll('Q-010110', 'Q-010111'));
	const after = JSON.parse(nextLedger(files)) as { ids: Record<string, string[]> };
	expect(after.ids.items).toEqual([...before.ids.items!, 'Q-010111']);
});
