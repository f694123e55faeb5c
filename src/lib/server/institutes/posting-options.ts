import { inLanguage, type Language } from '#lib/base/language.ts';
import { rankBands, type Catalogue } from '#lib/curriculum/types.ts';

type Option = { value: string; label: string };
export type PostingOptions = { roles: { group: string; options: Option[] }[]; jurisdictions: Option[] };

/** What a person may choose: the roles that have a track, by rank band, and the places. */
export function postingOptions(
	catalogue: Pick<Catalogue, 'tracks' | 'bands' | 'jurisdictions'>,
	language: Language
): PostingOptions {
	const roles = rankBands.map((band) => ({
		group: inLanguage(catalogue.bands.get(band) ?? { en: band }, language),
		options: catalogue.tracks
			.filter((track) => track.band === band)
			.map((track) => ({ value: track.role, label: inLanguage(track.roleName, language) }))
	}));
	const jurisdictions = [...catalogue.jurisdictions.values()].map(({ id, name }) => ({
		value: id,
		label: inLanguage(name, language)
	}));
	return { roles: roles.filter(({ options }) => options.length > 0), jurisdictions };
}
