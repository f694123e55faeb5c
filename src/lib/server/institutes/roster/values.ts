import { fold } from '#lib/base/fold.ts';
import type { Bilingual, Language } from '#lib/base/language.ts';
import type { Catalogue, Jurisdiction, Role } from '#lib/curriculum/types.ts';

export type Values = {
	role(text: string): Role | null;
	jurisdiction(text: string): Jurisdiction | null;
	language(text: string): Language | null;
};

const languageNames: Record<Language, string[]> = {
	en: ['en', 'english', 'انگریزی', 'انگلش'],
	ur: ['ur', 'urdu', 'اردو']
};

/** Reads roles, places and languages by id or by their names in English and Urdu, however they are typed. */
export function readValues({ tracks, jurisdictions }: Pick<Catalogue, 'tracks' | 'jurisdictions'>): Values {
	const roles = lookup(tracks.map(({ role, roleName }) => [role, namesOf(role, roleName)]));
	const places = lookup([...jurisdictions.values()].map(({ id, name }) => [id, namesOf(id, name)]));
	const languages = lookup(Object.entries(languageNames) as [Language, string[]][]);
	return { role: roles, jurisdiction: places, language: languages };
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
