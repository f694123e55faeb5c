export { changeGender } from './change-gender.ts';
export { changeLanguage } from './change-language.ts';
export { changePassphrase, type ChangeRefusal } from './change-passphrase.ts';
export {
	choosePassphrase,
	findCodeHolder,
	recoverAccount,
	type ChooseRefusal,
	type CodeRefusal
} from './choose-passphrase.ts';
export { cookieNames, makeCookie, type Cookie } from './cookies.ts';
export { endMySession, endOtherSessions, signOut, signOutEverywhere } from './end-sessions.ts';
export { findPerson, findPersonByNumber, type Person } from './find-person.ts';
export { findJustOpened } from './find-just-opened.ts';
export { findSession, type Session } from './find-session.ts';
export {
	changePassphraseInput,
	choosePassphraseInput,
	genderInput,
	languageInput,
	line,
	newPassphrase,
	recoverInput,
	signInInput,
	ticked
} from './inputs.ts';
export { issueFirstCode, issueRecoveryCodes } from './issue-codes.ts';
export { judgePassphrase } from './judge-passphrase.ts';
export { listMySessions, type MySession } from './list-my-sessions.ts';
export { openAccount, type NewAccount } from './open-account.ts';
export { discardForeignForm, discardParkedForm, parkForm, readParkedForm, type ParkedForm } from './park-form.ts';
export { hashPassphrase } from './passphrase-hash.ts';
export { countRecoveryCodes, renewRecoveryCodes } from './renew-recovery-codes.ts';
export { signIn, type SignInInput, type SignInOutcome } from './sign-in.ts';
export { startSession, type Seat } from './start-session.ts';
export { sweepIdentity } from './sweep-identity.ts';
export { issueFirstCodes, voidFirstCodes } from './people/issue-first-codes.ts';
export { listPeople, listPeopleByNumber, type RosteredPerson } from './people/list-people.ts';
export { amendPerson, openAccounts } from './people/open-accounts.ts';
