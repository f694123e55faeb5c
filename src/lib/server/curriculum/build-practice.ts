import { exerciseSteps } from '#lib/curriculum/practice.ts';
import type {
	BenchQuestion,
	Exercise,
	ModuleCase,
	PracticeQuestion,
	Scenario,
	Variant
} from '#lib/curriculum/practice.ts';
import type { RawBench, RawCase, RawExercise, RawScenario } from './schemas/practice.ts';
import { versionOf } from './version.ts';

export function buildScenario(raw: RawScenario): Scenario {
	return {
		kind: 'interview',
		id: raw.id,
		version: versionOf([JSON.stringify(raw)]),
		module: raw.module,
		title: raw.title,
		contentNote: raw.content_note,
		minutes: raw.estimated_minutes,
		child: {
			name: raw.child.name,
			ageRange: raw.child.age_range,
			gender: raw.child.gender,
			language: raw.child.language
		},
		briefing: raw.briefing,
		planning: raw.planning.map(({ id, question, options }) => ({ id, question, options: options.map(buildChoice) })),
		trust: raw.state0.trust,
		energy: raw.state0.energy,
		limits: raw.limits,
		capacity: [...raw.params.capacity].sort(([one], [other]) => other - one),
		acquiesce: { closedRun: raw.params.acquiesce.closed_run, trustBelow: raw.params.acquiesce.trust_below },
		topics: raw.topics.map(({ id, label, opener }) => ({ id, label, isOpener: opener })),
		cues: raw.cues,
		details: raw.details.map((detail) => ({
			id: detail.id,
			kind: detail.kind,
			topic: detail.topic,
			minTrust: detail.min_trust,
			underCue: detail.under_cue,
			onlyByCue: detail.only_by_cue,
			says: detail.says,
			fact: detail.fact ?? detail.says,
			mentions: detail.mentions
		})),
		wrong: raw.wrong.map(({ id, contradicts, says, fact, case_effect }) => ({
			id,
			contradicts: contradicts ?? null,
			says,
			fact,
			caseEffect: case_effect
		})),
		questions: raw.questions.map(buildQuestion),
		support: raw.support,
		builder: {
			stems: raw.builder.stems,
			traps: raw.builder.traps.map(({ id, text, adds }) => ({ id, text, adds: adds ?? null }))
		},
		responses: raw.responses,
		record: raw.record_check.map(buildChoice),
		conclusions: raw.conclusions,
		actions: raw.actions,
		outcome: raw.outcome,
		variants: Object.fromEntries(Object.entries(raw.variants).map(([name, one]) => [name, buildVariant(one)])),
		isReviewed: isReviewed(raw.review)
	};
}

function buildChoice({ id, ok, text, why }: RawScenario['record_check'][number]) {
	return { id, text, isRight: ok, why };
}

function buildQuestion(raw: RawScenario['questions'][number]): PracticeQuestion {
	const { reply } = raw;
	return {
		id: raw.id,
		phases: raw.phase,
		type: raw.type,
		does: raw.does ?? null,
		topic: raw.topic ?? null,
		follows: raw.follows ?? null,
		cue: raw.cue ?? null,
		target: raw.target ?? null,
		answer: raw.answer,
		adds: raw.adds ?? null,
		isThreat: raw.threat,
		faux: raw.faux ?? null,
		isPraise: raw.praise,
		namesSomething: raw.names,
		then: raw.then ?? null,
		text: raw.text,
		reply: reply ? { says: reply.says ?? null, shows: reply.shows ?? null, mentions: reply.mentions } : null,
		feedback: raw.feedback ?? null,
		tryInstead: raw.try_instead ?? null
	};
}

function buildVariant({ reorder, change, outcome }: RawScenario['variants'][string]): Variant {
	const changed = Object.entries(change).map(([detail, { says, fact, mentions, min_trust }]) => [
		detail,
		{
			...(says ? { says, fact: fact ?? says } : {}),
			...(fact ? { fact } : {}),
			...(mentions ? { mentions } : {}),
			...(min_trust === undefined ? {} : { minTrust: min_trust })
		}
	]);
	return { reorder, change: Object.fromEntries(changed), outcome: outcome ?? null };
}

export function buildExercise(raw: RawExercise): Exercise {
	return {
		kind: 'exercise',
		id: raw.id,
		version: versionOf([JSON.stringify(raw)]),
		module: raw.module,
		setting: raw.setting,
		title: raw.title,
		contentNote: raw.content_note,
		minutes: raw.estimated_minutes,
		briefing: raw.text,
		steps: exerciseSteps.filter((step) => raw.steps.includes(step)),
		facts: raw.facts.map(({ id, text, sign, group, grade, why, check }) => ({
			...{ id, text, isSign: sign, group: group ?? null, why, check: check ?? null },
			grade: grade === 'S' || grade === 'M' ? grade : null
		})),
		level: raw.level,
		actions: raw.actions,
		debrief: raw.debrief,
		isReviewed: isReviewed(raw.review)
	};
}

export function buildCase(raw: RawCase): ModuleCase {
	return {
		kind: 'case',
		id: raw.id,
		version: versionOf([JSON.stringify(raw)]),
		module: raw.module,
		title: raw.title,
		contentNote: raw.content_note,
		minutes: raw.estimated_minutes,
		briefing: raw.briefing,
		passPercent: raw.pass_percent,
		steps: raw.steps.map(({ id, title, text, critical, choices }) => ({
			id,
			title,
			text,
			isCritical: critical,
			choices: choices.map((choice) => ({ ...choice, next: choice.next ?? null }))
		})),
		debrief: raw.debrief,
		isReviewed: isReviewed(raw.review)
	};
}

export function buildBench(raw: RawBench): BenchQuestion[] {
	return raw.map(({ id, text, context, type, why, faux }) => ({
		id,
		text,
		context,
		type,
		why,
		isFaux: faux,
		version: versionOf([JSON.stringify([text, context, type])])
	}));
}

/** Only named reviewers count; until then the page says that the review is awaited. */
function isReviewed({ child_interview_expert, urdu, reviewed_on }: RawScenario['review']): boolean {
	return child_interview_expert !== null && urdu !== null && reviewed_on !== null;
}
