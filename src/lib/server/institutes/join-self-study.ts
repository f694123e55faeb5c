import type { Language } from '#lib/base/language.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import type { Jurisdiction, Role } from '#lib/curriculum/types.ts';
import type { Gender } from '#lib/identity/gender.ts';
import type { PassphraseProblem } from '#lib/identity/passphrase-rules.ts';
import {
	findJustOpened,
	hashPassphrase,
	issueRecoveryCodes,
	judgePassphrase,
	openAccount,
	startSession,
	type Cookie,
	type Seat
} from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { addPosting } from './post-learner.ts';
import { getSelfStudyInstitute, SELF_STUDY_CODE } from './self-study-institute.ts';

export type JoinInput = Seat & {
	name: string;
	/** The sign-in name that the person chose; stored where others have a service number. */
	serviceNumber: string;
	role: Role;
	jurisdiction: Jurisdiction;
	language: Language;
	gender: Gender;
	newPassphrase: string;
};
export type JoinRefusal = PassphraseProblem | 'number-taken' | 'busy';

/** Account, posting and recovery codes in one step, and signed in. The codes are shown once. */
export async function joinSelfStudy(
	ctx: Context,
	input: JoinInput
): Promise<Result<{ codes: string[]; cookie: Cookie }, JoinRefusal>> {
	const { name, serviceNumber, role, jurisdiction, language, gender, newPassphrase } = input;
	const problem = judgePassphrase(ctx, newPassphrase, [serviceNumber, name, SELF_STUDY_CODE]);
	if (problem) return refuse(problem);
	const institute = await getSelfStudyInstitute(ctx);
	const hashed = await hashPassphrase(newPassphrase);
	if (!hashed.ok) return hashed;

	const opened = await unitOfWork(ctx, async (unit) => {
		const account = await openAccount(unit, {
			instituteId: institute.id,
			serviceNumber,
			name,
			language,
			gender,
			passphraseHash: hashed.value
		});
		if (!account.ok) return account;
		await addPosting(unit, { accountId: account.value, instituteId: institute.id, role, jurisdiction });
		return success({ accountId: account.value, codes: await issueRecoveryCodes(unit, account.value) });
	});
	if (opened.ok)
		return success({ codes: opened.value.codes, cookie: await startSession(ctx, opened.value.accountId, input) });

	const mine = await findJustOpened(ctx, { institute, serviceNumber, passphrase: newPassphrase });
	if (!mine) return opened;
	const codes = await unitOfWork(ctx, (unit) => issueRecoveryCodes(unit, mine));
	return success({ codes, cookie: await startSession(ctx, mine, input) });
}
