import { asc, eq } from 'drizzle-orm';
import type { Institute } from '#lib/institutes/types.ts';
import type { Reader } from '../../platform/db/database.ts';
import type { Schema } from '../../platform/db/schema.ts';
import { NotFound } from '../../platform/http.ts';
import type { Unit } from '../../platform/unit-of-work.ts';
import { isWithin } from '../repository.ts';

/** An institute with the one it hangs on. */
export type InstituteNode = Institute & { parentId: string | null };

/** These nodes and whatever lies below them, by name. */
export async function listNodesWithin(db: Reader, paths: string[]): Promise<InstituteNode[]> {
	const { institutes } = db.t;
	const rows = await db
		.select()
		.from(institutes)
		.where(isWithin(institutes.path, paths))
		.orderBy(asc(institutes.nameEn), asc(institutes.id));
	return rows.map(toNode);
}

export async function getNode(db: Reader, id: string): Promise<InstituteNode> {
	const [row] = await db.select().from(db.t.institutes).where(eq(db.t.institutes.id, id)).limit(1);
	if (!row) throw new NotFound('institute');
	return toNode(row);
}

export async function updateNames(unit: Unit, id: string, name: { en: string; ur: string }): Promise<void> {
	const { institutes } = unit.t;
	await unit.update(institutes).set({ nameEn: name.en, nameUr: name.ur }).where(eq(institutes.id, id));
}

export async function updateParent(unit: Unit, id: string, parentId: string): Promise<void> {
	await unit.update(unit.t.institutes).set({ parentId }).where(eq(unit.t.institutes.id, id));
}

export async function updatePath(unit: Unit, id: string, path: string): Promise<void> {
	await unit.update(unit.t.institutes).set({ path }).where(eq(unit.t.institutes.id, id));
}

function toNode({
	id,
	code,
	nameEn,
	nameUr,
	kind,
	path,
	parentId
}: Schema['institutes']['$inferSelect']): InstituteNode {
	return { id, code, name: { en: nameEn, ur: nameUr }, kind, path, parentId };
}
