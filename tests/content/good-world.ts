import { jurisdictions, rankBands, roles } from '#lib/curriculum/types.ts';
import { localFields } from '#lib/curriculum/local-fields.ts';
import { nextLawReviews, nextLedger, readContentFolder, type ContentFiles } from '#lib/server/curriculum/index.ts';

/**
 * A whole content in small, without a single problem. What repeats (a track for each role, a card for each place, all the
 * lines of a card) is multiplied here from the one that stands in the folder.
 */
export function goodWorld(): ContentFiles {
	const files = readContentFolder('tests/content/fixtures/good');
	const track = files.get('tracks/constable.yaml')!;
	for (const role of roles) files.set(`tracks/${role}.yaml`, track.replaceAll('constable', role));
	const name = (id: string) => `  - { id: ${id}, name: { en: ${id}, ur: نام } }\n`;
	files.set(
		'tracks/_roles.yaml',
		`bands:\n${rankBands.map(name).join('')}jurisdictions:\n${jurisdictions.map(name).join('')}`
	);

	const rest = localFields.filter((field) => field !== 'court_clock' && field !== 'female_care');
	const card =
		files.get('jurisdictions/punjab.yaml')! + rest.map((field) => `  ${field}: { missing: true }\n`).join('');
	for (const place of jurisdictions)
		files.set(
			`jurisdictions/${place}.yaml`,
			card.replace('id: punjab', `id: ${place}`).replace('en: Punjab', `en: ${place}`)
		);

	files.set('ledger.json', nextLedger(files));
	files.set('law-reviews.json', nextLawReviews(files));
	return files;
}
