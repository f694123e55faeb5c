import { benchTypes, type Scenario } from '#lib/curriculum/practice.ts';
import type { Decision, Plan } from './moves.ts';
import { rulings, type RulingMove } from './types.ts';

type Fields = Record<string, string>;

/** The fields of a form in the page, as texts: what the server would read of them. */
export function textsOf(form: FormData): Fields {
	return Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
}

/** The planning screen; null while a choice is open. */
export function readPlan({ planning }: Pick<Scenario, 'planning'>, fields: Fields): Plan | null {
	const chosen = planning.map(({ id, options }) => [id, options.find((one) => one.id === fields[`plan-${id}`])?.id]);
	if (chosen.some(([, option]) => option === undefined)) return null;
	return { kind: 'plan', choices: Object.fromEntries(chosen) as Record<string, string> };
}

/** Record, conclusion and actions; null while record or conclusion is open. */
export function readDecision({ record, conclusions, actions }: Scenario, fields: Fields): Decision | null {
	const line = record.find(({ id }) => id === fields.record);
	const conclusion = conclusions.find(({ id }) => id === fields.conclusion);
	if (!line || !conclusion) return null;
	const ticked = actions.filter(({ id }) => fields[`action-${id}`] === id).map(({ id }) => id);
	return { kind: 'decide', record: line.id, conclusion: conclusion.id, actions: ticked };
}

/** A ruling, and the kind of the question where one was named. Null: no such ruling. */
export function readRuling(fields: Fields): RulingMove | null {
	const ruling = rulings.find((one) => one === fields.ruling);
	const type = benchTypes.find((one) => one === fields.type);
	if (!ruling) return null;
	return type ? { kind: 'rule', ruling, type } : { kind: 'rule', ruling };
}
