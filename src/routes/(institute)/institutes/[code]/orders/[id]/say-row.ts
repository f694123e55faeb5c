import { inLanguage, type Language } from '#lib/base/language.ts';
import type { OrderPlace, ShownRow } from '#lib/server/institutes/index.ts';
import type { Foreseen } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { fill, wordsOf } from '#lib/ui/words.ts';

type Speaking = Pick<SignedIn, 'language' | 'catalogue'>;

/** A row of an order in the words of the reader. Codes stand apart, so that each keeps its direction. */
export function sayRow(ctx: Speaking, row: ShownRow) {
	const words = wordsOf(ctx.language).orders;
	const { rights, led, left, before, after } = row;
	const losses = [
		...rights.map(({ permission, place }) =>
			place
				? fill(words.permissionAt, {
						permission: words.permissions[permission],
						place: inLanguage(place.name, ctx.language)
					})
				: fill(words.permissionHere, { permission: words.permissions[permission] })
		),
		...(led > 0 ? [fill(words.leads, { count: led })] : [])
	];
	return {
		row: row.row,
		outcome: row.outcome,
		state: row.state,
		column: row.column,
		reason: row.reason,
		kept: row.kept,
		serviceNumber: row.serviceNumber,
		name: row.name,
		startsOn: row.startsOn,
		typedTo: row.typed.to,
		from: sayPlace(ctx.language, before?.place ?? null),
		to: sayPlace(ctx.language, after?.place ?? null),
		roles: before && after && before.role !== after.role ? [roleOf(ctx, before.role), roleOf(ctx, after.role)] : null,
		laws:
			before && after && before.jurisdiction !== after.jurisdiction
				? [jurisdictionOf(ctx, before.jurisdiction), jurisdictionOf(ctx, after.jurisdiction)]
				: null,
		losses,
		left
	};
}

/** What another duty means for the lessons, a sentence each; none where the duty stays. */
export function sayForeseen(language: Language, foreseen: Foreseen | undefined): { lessons: string[] } {
	if (!foreseen) return { lessons: [] };
	const words = wordsOf(language).orders;
	const { opened, closed, again, lessonsBefore, lessonsAfter } = foreseen;
	const list = (titles: Foreseen['again']) =>
		titles.map((title) => inLanguage(title, language)).join(language === 'ur' ? '؛ ' : '; ');
	const sentences = [
		...(opened.length > 0 ? [fill(words.opens, { modules: list(opened) })] : []),
		...(closed.length > 0 ? [fill(words.closes, { modules: list(closed) })] : []),
		...(again.length > 0 ? [fill(words.rereads, { lessons: list(again) })] : []),
		...(lessonsBefore !== lessonsAfter ? [fill(words.lessonsLeft, { before: lessonsBefore, after: lessonsAfter })] : [])
	];
	return { lessons: sentences.length > 0 ? sentences : [words.sameLessons] };
}

function sayPlace(language: Language, place: OrderPlace) {
	return place && { code: place.code, name: inLanguage(place.name, language) };
}

function roleOf({ catalogue, language }: Speaking, role: string): string {
	const track = catalogue.tracks.find((each) => each.role === role);
	return track ? inLanguage(track.roleName, language) : role;
}

function jurisdictionOf({ catalogue, language }: Speaking, id: string): string {
	const place = [...catalogue.jurisdictions.values()].find((each) => each.id === id);
	return place ? inLanguage(place.name, language) : id;
}
