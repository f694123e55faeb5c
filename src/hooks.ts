import type { Reroute } from '@sveltejs/kit';
import { delocalise } from '#lib/base/language.ts';

/** Every page stands in English at its path and in Urdu under `/ur`. */
export const reroute: Reroute = ({ url }) => delocalise(url.pathname).path;
