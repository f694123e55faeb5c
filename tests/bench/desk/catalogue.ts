import type { Catalogue, Lesson } from '#lib/curriculum/types.ts';
import { realCatalogue } from '../../support/catalogue.ts';

const LESSONS = 4;

/** The curriculum as it will be: what is in preparation counts as available, with four lessons where none stand yet. */
export function fullCatalogue(): Catalogue {
	const real = realCatalogue();
	const model = real.modules.flatMap(({ lessons }) => lessons).find(({ isVariant }) => !isVariant)!;
	const modules = real.modules.map((module) => {
		if (module.status === 'available') return module;
		const lessons = Array.from({ length: LESSONS }, (_, index): Lesson => {
			const id = `${module.id}-BENCH-${index + 1}`;
			return { ...model, id, moduleId: module.id, number: index + 1, slug: id.toLowerCase(), scope: 'essential' };
		});
		return { ...module, status: 'available' as const, lessons: module.lessons.length > 0 ? module.lessons : lessons };
	});
	// Nobody of the made world goes to the practice room.
	const tracks = real.tracks.map((track) => ({ ...track, simulators: { count: 0, required: [] } }));
	return { ...real, modules, tracks };
}
