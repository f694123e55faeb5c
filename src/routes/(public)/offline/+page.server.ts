import type { PageServerLoad } from './$types';

/** Kept by the service worker and shown where a page cannot be had; it names nobody. */
export const load: PageServerLoad = () => ({ frame: 'quiet' });
