import type { Provision } from '#lib/curriculum/law.ts';
import type { Catalogue } from '#lib/curriculum/types.ts';
import type { Context } from '../platform/context.ts';
import { insertContentVersionsOnce, listContentVersions, type ContentVersion } from './repository.ts';
import { versionOf } from './version.ts';

/** Keeps a row for every version of a lesson, check, item or provision that this process serves, so that history outlives its file. */
export async function recordContentVersions(ctx: Context): Promise<void> {
	const recorded = new Set((await listContentVersions(ctx)).map(({ contentId, version }) => `${contentId}@${version}`));
	const missing = versionsIn(ctx.catalogue).filter(
		({ contentId, version }) => !recorded.has(`${contentId}@${version}`)
	);
	if (missing.length > 0) await insertContentVersionsOnce(ctx, missing);
}

function versionsIn({ modules, scenarios, cases, exercises, bench, provisions }: Catalogue): ContentVersion[] {
	const practice = [...scenarios.values(), ...cases.values(), ...exercises.values()].map(({ id, version, title }) => ({
		id,
		version,
		title
	}));
	const questions = bench.map(({ id, version, text }) => ({ id, version, title: text }));
	const played = [...practice, ...questions].map(({ id, version, title }) => ({
		contentId: id,
		version,
		title: title.en
	}));
	return [
		...[...provisions.values()].map(versionOfProvision),
		...played,
		...modules.flatMap(({ lessons, items }) => [
			...lessons.map(({ id, version, title }) => ({ contentId: id, version, title: title.en })),
			...[...lessons.flatMap((lesson) => lesson.checks), ...items].map(({ id, version, stem }) => ({
				contentId: id,
				version,
				title: stem.en
			}))
		])
	];
}

/** What the law says, not how far it was reviewed. */
function versionOfProvision({ id, section, whatItSays, penalty, current }: Provision): ContentVersion {
	return {
		contentId: id,
		version: versionOf([JSON.stringify([section, whatItSays, penalty, current])]),
		title: whatItSays.en
	};
}
