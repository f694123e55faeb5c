import { fold } from '#lib/base/fold.ts';
import type { Bilingual, Language } from '#lib/base/language.ts';
import type { Catalogue, Jurisdiction, Role } from '#lib/curriculum/types.ts';
import type { Gender } from '#lib/identity/gender.ts';

export type Values = {
	role(text: string): Role | null;
	jurisdiction(text: string): Jurisdiction | null;
	language(text: string): Language | null;
	gender(text: string): Gender | null;
};

const languageNames: Record<Language, string[]> = {
	en: ['en', 'english', 'انگریزی', 'انگلش'],
	ur: ['ur', 'urdu', 'اردو']
};

/** We count women and men; whoever is neither, or would rather not say, is not counted apart. */
const genderNames: Record<Gender, string[]> = {
	woman: ['woman', 'women', 'female', 'f', 'w', 'lady', 'عورت', 'خاتون', 'خواتین', 'زنانہ', 'مؤنث', 'مونث'],
	man: ['man', 'men', 'male', 'm', 'gent', 'مرد', 'مردانہ', 'مذکر'],
	unstated: [
		'unstated',
		'not stated',
		'unknown',
		'other',
		'x',
		'n a',
		'transgender',
		'نہیں بتایا',
		'نامعلوم',
		'دیگر',
		'خواجہ سرا'
	]
};

/** Reads roles, places, languages and genders by id or by their names in English and Urdu, however they are typed. */
export function readValues({ tracks, jurisdictions }: Pick<Catalogue, 'tracks' | 'jurisdictions'>): Values {
	const roles = lookup(tracks.map(({ role, roleName }) => [role, namesOf(role, roleName)]));
	const places = lookup([...jurisdictions.values()].map(({ id, name }) => [id, namesOf(id, name)]));
	const languages = lookup(Object.entries(languageNames) as [Language, string[]][]);
	const genders = lookup(Object.entries(genderNames) as [Gender, string[]][]);
	return { role: roles, jurisdiction: places, language: languages, gender: genders };
}

/** `Station House Officer (SHO)` is also known by either half. */
function namesOf(id: string, { en, ur }: Bilingual): string[] {
	const halves = [en, ur ?? ''].flatMap((name) => {
		const [, before, inside] = /^(.*?)\s*\((.*)\)$/.exec(name) ?? [];
		return [name, before ?? '', inside ?? ''];
	});
	return [id, ...halves];
}

function lookup<Id extends string>(entries: [Id, string[]][]): (text: string) => Id | null {
	const ids = new Map<string, Id>();
	for (const [id, names] of entries)
		for (const name of names) if (key(name) && !ids.has(key(name))) ids.set(key(name), id);
	return (text) => ids.get(key(text)) ?? null;
}

function key(text: string): string {
	return fold(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
