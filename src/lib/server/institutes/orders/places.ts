import { fold } from '#lib/base/fold.ts';
import type { InstituteNode } from '../tree/repository.ts';

export type Places = {
	/** By code, else by name in either language; a name may be that of several. */
	find(text: string): InstituteNode | 'several' | null;
	get(id: string): InstituteNode | null;
};

/** The institutes that an order may name: those at and below the desk at which it is written. */
export function readPlaces(nodes: InstituteNode[]): Places {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const byCode = new Map(nodes.map((node) => [fold(node.code), node]));
	const byName = new Map<string, InstituteNode | 'several'>();
	for (const node of nodes)
		for (const name of new Set([nameKey(node.name.en), nameKey(node.name.ur ?? '')])) {
			if (name === '') continue;
			byName.set(name, byName.has(name) ? 'several' : node);
		}
	return {
		find: (text) => byCode.get(fold(text)) ?? byName.get(nameKey(text)) ?? null,
		get: (id) => byId.get(id) ?? null
	};
}

function nameKey(name: string): string {
	return fold(name)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
