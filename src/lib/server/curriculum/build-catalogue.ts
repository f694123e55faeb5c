import {
	jurisdictions,
	type Catalogue,
	type Institution,
	type JurisdictionCard,
	type Source,
	type Statistic,
	type Term,
	type Track
} from '#lib/curriculum/types.ts';
import { buildLaw, buildPolicy, buildTreaty } from './build-law.ts';
import { buildModule } from './build-module.ts';
import { buildBench, buildCase, buildExercise, buildScenario } from './build-practice.ts';
import { checkPractice } from './check/check-practice.ts';
import { checkReferences } from './check/check-references.ts';
import { checkStructure } from './check/check-structure.ts';
import type { ContentFiles } from './content-files.ts';
import type { Problem } from './problem.ts';
import { readContent, type RawContent } from './read-content.ts';
import type { RawCard, RawInstitution, RawSource, RawStatistic, RawTerm } from './schemas/places.ts';
import type { RawTrack } from './schemas/modules.ts';

/** Reads and joins the whole content, once. Throws one error that names every problem that would leave a hole in it. */
export function buildCatalogue(files: ContentFiles): Catalogue {
	const { raw, problems } = readContent(files);
	const catalogue = joinCatalogue(raw);
	const found = [...problems, ...checkStructure(raw), ...checkReferences(raw, catalogue), ...checkPractice(raw)];
	const holes = found.filter((problem) => problem.level === 'error');
	if (holes.length > 0)
		throw new Error(`The content cannot be used. Mend these and start again:\n${holes.map(say).join('\n')}`);
	return catalogue;
}

/** Joins what could be read; the checker also uses it on content that is not whole. */
export function joinCatalogue(raw: RawContent): Catalogue {
	const laws = new Map(raw.laws.map(({ value }) => [value.id, buildLaw(value)] as const));
	const provisions = new Map([...laws.values()].flatMap((law) => law.provisions.map((one) => [one.id, one] as const)));
	const rawProvisions = new Map(raw.laws.flatMap(({ value }) => value.provisions.map((one) => [one.id, one] as const)));
	const order = (card: JurisdictionCard) => jurisdictions.indexOf(card.id);
	const cards = raw.cards.map(({ value }) => buildCard(value, provisions)).sort((a, b) => order(a) - order(b));
	return {
		modules: raw.modules
			.map((module) => buildModule(module, raw, provisions, rawProvisions))
			.sort((a, b) => a.number - b.number),
		tracks: raw.tracks.map(({ value }) => buildTrack(value)),
		laws,
		provisions,
		treaties: new Map(raw.treaties.map(({ value }) => [value.id, buildTreaty(value)])),
		policies: raw.policies.map(({ value }) => buildPolicy(value)),
		institutions: new Map(raw.institutions.map(({ value }) => [value.id, buildInstitution(value)])),
		jurisdictions: new Map(cards.map((card) => [card.id, card])),
		statistics: new Map(raw.statistics?.value.map((one) => [one.id, buildStatistic(one)])),
		sources: new Map(raw.sources?.value.map((one) => [one.id, buildSource(one)])),
		lawFamilies: new Map(raw.situations?.value.families.map((family) => [family.id, family])),
		situations: raw.situations?.value.situations ?? [],
		terms: raw.glossary?.value.map(buildTerm) ?? [],
		scenarios: new Map(raw.scenarios.map(({ value }) => [value.id, buildScenario(value)])),
		cases: new Map(raw.cases.map(({ value }) => [value.id, buildCase(value)])),
		exercises: new Map(raw.exercises.map(({ value }) => [value.id, buildExercise(value)])),
		signs: raw.signs?.value ?? [],
		bench: raw.bench ? buildBench(raw.bench.value) : [],
		bands: new Map(raw.roles?.value.bands.map(({ id, name }) => [id, name])),
		lawCheckedOn:
			raw.laws
				.map(({ value }) => value.checked_on)
				.sort()
				.at(-1) ?? ''
	};
}

function say({ file, field, problem, mend }: Problem): string {
	return `  ${file} · ${field}: ${problem}. ${mend}`;
}

function buildTrack(track: RawTrack): Track {
	return {
		id: track.id,
		role: track.role,
		band: track.band,
		title: track.title,
		roleName: track.role_name,
		duty: track.duty,
		modules: track.modules.map(({ module, scope }) => ({ moduleId: module, scope })),
		electives: track.electives,
		passMarkPercent: track.pass_mark_percent,
		validityMonths: track.validity_months,
		dueDays: track.due_days,
		simulators: { count: track.simulators.count ?? 0, required: track.simulators.required ?? [] },
		isFirstContactOnly: track.first_contact_only
	};
}

function buildCard({ id, name, banner, fields }: RawCard, provisions: Catalogue['provisions']): JurisdictionCard {
	const built = Object.entries(fields).map(([key, field]) => {
		const isDoubtful = field.provisions.some(
			(one) => provisions.get(one)?.label !== 'public' && provisions.get(one)?.label !== 'verified'
		);
		const { value, note } = field;
		return [
			key,
			{
				value: value ?? null,
				note: note ?? null,
				provisions: field.provisions,
				isUnderReview: field.review || isDoubtful,
				isMissing: field.missing
			}
		] as const;
	});
	return { id, name, banner: banner ?? null, fields: Object.fromEntries(built) };
}

function buildInstitution(raw: RawInstitution): Institution {
	return {
		id: raw.id,
		name: raw.name,
		abbreviation: raw.abbreviation,
		jurisdiction: raw.jurisdiction,
		mandate: raw.mandate,
		roleInCase: raw.role_in_case,
		helplines: raw.helplines.map(({ number, for: purpose, status }) => ({ number, purpose, status })),
		checkedOn: raw.checked_on,
		source: raw.source,
		also: raw.also
	};
}

function buildTerm({ id, en, ur, note, status, meaning, words }: RawTerm): Term {
	const isUncertain = status === 'uncertain';
	return { id, text: { en, ur }, note: note ?? null, isUncertain, meaning: meaning ?? null, words: words ?? null };
}

function buildStatistic(raw: RawStatistic): Statistic {
	const year = typeof raw.year === 'number' ? raw.year : null;
	const note = [typeof raw.year === 'string' ? raw.year : null, raw.note].filter((part) => part).join('. ');
	return { id: raw.id, text: raw.text, year, source: raw.source, note: note || null };
}

function buildSource({ id, title, year, note }: RawSource): Source {
	return { id, title, year, note: note ?? null };
}
