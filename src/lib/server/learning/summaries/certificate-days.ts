import type { Unit } from '../../platform/unit-of-work.ts';
import { restand } from '../refresh-summary.ts';
import { mapSummaries } from './repository.ts';
import { saveSummaries } from './save-summaries.ts';

/** Keeps until when the certificates of some people stand, as credentials says, in its own unit of work. */
export async function keepCertificateDays(unit: Unit, days: ReadonlyMap<string, string>): Promise<void> {
	const summaries = await mapSummaries(unit, [...days.keys()]);
	const changed = [...summaries.values()].filter(
		({ learnerId, certificateDays }) => certificateDays !== days.get(learnerId)
	);
	await saveSummaries(
		unit,
		changed.map((before) => ({
			before,
			after: restand(unit, { ...before, certificateDays: days.get(before.learnerId)! })
		}))
	);
}
