import type { Detail, PracticeQuestion, Scenario, TalkPhase, WrongDetail } from '#lib/curriculum/practice.ts';

/** A scenario in one variant, with everything found by id. Built once, never changed. */
export type Playable = {
	scenario: Scenario;
	variant: string;
	details: Map<string, Detail>;
	/** Details of a topic, in the order in which the child tells them. */
	byTopic: Map<string, Detail[]>;
	byCue: Map<string, Detail[]>;
	relevant: Detail[];
	wrong: Map<string, WrongDetail>;
	questions: Map<string, PracticeQuestion>;
	outcome: Scenario['outcome'];
};

export const FIRST_VARIANT = 'v1';

/** `v1` is the scenario as written; the others say what differs: another order, one changed fact. */
export function prepare(scenario: Scenario, variant: string): Playable {
	const differs = scenario.variants[variant];
	const details = scenario.details.map((detail) => ({ ...detail, ...differs?.change[detail.id] }));
	const byId = new Map(details.map((detail) => [detail.id, detail]));
	const byTopic = new Map(
		scenario.topics.map(({ id }) => {
			const own = details.filter(({ topic }) => topic === id);
			const first = (differs?.reorder[id] ?? []).flatMap((one) => own.find((detail) => detail.id === one) ?? []);
			return [id, [...first, ...own.filter((detail) => !first.includes(detail))]];
		})
	);
	const inOrder = [...byTopic.values()].flat();
	return {
		scenario,
		variant: differs ? variant : FIRST_VARIANT,
		details: byId,
		byTopic,
		byCue: new Map(scenario.cues.map(({ id }) => [id, inOrder.filter(({ underCue }) => underCue.includes(id))])),
		relevant: details.filter(({ kind }) => kind === 'relevant'),
		wrong: new Map(scenario.wrong.map((one) => [one.id, one])),
		questions: new Map(scenario.questions.map((question) => [question.id, question])),
		outcome: differs?.outcome ?? scenario.outcome
	};
}

export function questionsOf({ scenario }: Playable, phase: TalkPhase): PracticeQuestion[] {
	return scenario.questions.filter((question) => question.phases.includes(phase));
}

export function variantsOf({ variants }: Pick<Scenario, 'variants'>): string[] {
	return [FIRST_VARIANT, ...Object.keys(variants)];
}

/** Topic of a question: its own, its target's, or that of what stands under its word. */
export function topicOf(playable: Playable, { topic, target, cue }: PracticeQuestion): string | null {
	if (topic) return topic;
	if (target) return playable.details.get(target)?.topic ?? null;
	return cue ? (playable.byCue.get(cue)?.[0]?.topic ?? null) : null;
}
