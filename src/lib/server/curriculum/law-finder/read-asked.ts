import { jurisdictions, type Catalogue, type Jurisdiction, type Situation } from '#lib/curriculum/types.ts';
import { parseAge, type AskedAge } from './parse-age.ts';

/** What the address of the finder asks; `strange` names what could not be understood, by the field it came from. */
export type AskedLaw = {
	jurisdiction: Jurisdiction | null;
	situation: Situation | null;
	age: AskedAge;
	typedAge: string;
	strange: ('jurisdiction' | 'situation' | 'age')[];
};

export function readAsked({ situations }: Pick<Catalogue, 'situations'>, params: URLSearchParams): AskedLaw {
	const typed = (name: string) => (params.get(name) ?? '').trim().slice(0, 100);
	const jurisdiction = jurisdictions.find((one) => one === typed('jurisdiction')) ?? null;
	const situation = situations.find(({ id }) => id === typed('situation')) ?? null;
	const age = parseAge(typed('age'));
	const strange: AskedLaw['strange'] = [];
	if (typed('jurisdiction') && !jurisdiction) strange.push('jurisdiction');
	if (typed('situation') && !situation) strange.push('situation');
	if (age.kind === 'no-age') strange.push('age');
	return { jurisdiction, situation, age, typedAge: typed('age').slice(0, 10), strange };
}
