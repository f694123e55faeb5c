import { dayOf } from '#lib/base/dates.ts';
import { groupBy } from '#lib/base/group-by.ts';
import { inLanguage } from '#lib/base/language.ts';
import { wordsOf } from '#lib/ui/words.ts';
import { certificateStatus, sayCertificateCode } from '../../../credentials/index.ts';
import type { SignedIn } from '../../../platform/context.ts';
import type { Cell } from '../cells.ts';
import type { ReportPerson } from '../repository.ts';
import { listCertificatesOfAll } from './repository.ts';

type Issued = Awaited<ReturnType<typeof listCertificatesOfAll>>[number];

/** One line for each certificate of these people, in their order; `who` says the person and the institute. */
export async function certificateLines(
	{ db, clock, language }: SignedIn,
	people: ReportPerson[],
	who: (person: ReportPerson) => Cell[]
): Promise<Cell[][]> {
	const words = wordsOf(language).board;
	const today = dayOf(clock.now());
	const issued = groupBy(
		await listCertificatesOfAll(
			db.read,
			people.map(({ id }) => id)
		),
		({ learnerId }) => learnerId
	);
	return people.flatMap((person) => {
		const own = issued.get(person.id) ?? [];
		return own.map((certificate) => {
			const { kind, facts, cycle, issuedAt, expiresOn, revokedAt, code } = certificate;
			const isReplaced = own.some((other) => isSame(other, certificate) && other.cycle > cycle);
			const status = certificateStatus({ isRevoked: revokedAt !== null, isReplaced, expiresOn, today });
			return [
				...who(person),
				kind === 'track' ? words.track : words.moduleWord,
				inLanguage(facts.title, language),
				cycle,
				dayOf(issuedAt),
				expiresOn,
				words.certificateAnswers[status],
				sayCertificateCode(code)
			];
		});
	});
}

function isSame(one: Issued, other: Issued): boolean {
	return one.subjectId === other.subjectId && one.scope === other.scope && one.jurisdiction === other.jurisdiction;
}
