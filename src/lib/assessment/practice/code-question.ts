import type { Coded, PracticeQuestion, TalkPhase } from '#lib/curriculum/practice.ts';
import type { RecodeReason, TalkState } from './state.ts';

export type Code = { type: Coded; recoded: RecodeReason | null };

const closed: readonly Coded[] = ['OPT', 'SUG'];

/** What a question counts as, from its words and from what the child has said so far. The rules are themselves taught. */
export function codeQuestion(question: PracticeQuestion, state: TalkState): Code {
	const { type, cue, then } = question;
	const looksLike = then ?? type;
	if (question.isPraise) return recode('SUG', 'praise');
	if ((type === 'CUE' || type === 'DIR') && cue && !state.mentioned.includes(cue))
		return recode('SUG', 'word-not-said');
	if (question.namesSomething && (state.phase as TalkPhase) === 'transition') return recode('SUG', 'names-something');
	if (question.faux === 'if') return isRepeated(question, state) ? recode('SUG', 'repeated') : recode('OPT', 'faux-if');
	if (question.faux === 'wh') return recode('DIR', 'faux-wh');
	if (closed.includes(looksLike) && looksLike !== 'SUG' && isRepeated(question, state))
		return recode('SUG', 'repeated');
	if (then) return recode(then, 'one-breath');
	return { type, recoded: null };
}

function recode(type: Coded, recoded: RecodeReason): Code {
	return { type, recoded };
}

function isRepeated({ id }: PracticeQuestion, { asked }: TalkState): boolean {
	return asked.includes(id);
}
