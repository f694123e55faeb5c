import { signSettings } from '#lib/curriculum/practice.ts';
import { guard } from '#lib/server/platform/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const { catalogue } = guard(event);
	return {
		settings: signSettings
			.map((setting) => ({
				setting,
				signs: catalogue.signs.filter((sign) => sign.setting === setting),
				exercises: [...catalogue.exercises.values()]
					.filter((exercise) => exercise.setting === setting)
					.map(({ id, title }) => ({ id, title }))
			}))
			.filter(({ signs, exercises }) => signs.length + exercises.length > 0)
	};
};
