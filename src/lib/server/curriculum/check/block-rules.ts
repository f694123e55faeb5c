type BlockRule = {
	/** Attribute → what it must be: any text, or one of these words. */
	attributes: Record<string, readonly string[] | 'text'>;
	optional?: readonly string[];
	holds: 'prose' | 'nothing';
	/** Stands inside a sentence: a line must not begin with it, or the paragraph is lost. */
	isInline?: boolean;
	inside?: string;
	/** Attributes that learners read. */
	says?: readonly string[];
};

export const blockRules: Record<string, BlockRule> = {
	Situation: { attributes: {}, holds: 'prose' },
	Said: { attributes: { who: ['child', 'owner', 'parent', 'officer', 'other'] }, holds: 'prose' },
	KeySentence: { attributes: {}, holds: 'prose' },
	Callout: { attributes: { kind: ['info', 'good', 'bad', 'wait'] }, holds: 'prose' },
	Example: { attributes: {}, holds: 'prose' },
	Timeline: { attributes: {}, holds: 'prose' },
	Step: {
		attributes: { at: 'text', unit: ['min', 'h', 'day'] },
		optional: ['unit'],
		holds: 'prose',
		inside: 'Timeline'
	},
	LawCard: { attributes: { id: 'text', ids: 'text' }, optional: ['id', 'ids'], holds: 'nothing' },
	LocalLaw: { attributes: { fields: 'text' }, holds: 'nothing' },
	Fact: { attributes: { field: 'text' }, holds: 'nothing', isInline: true },
	Variant: { attributes: { for: 'text' }, holds: 'prose' },
	Compare: { attributes: { fields: 'text' }, holds: 'nothing' },
	Helpline: { attributes: { id: 'text' }, holds: 'nothing' },
	LocalHelplines: { attributes: {}, holds: 'nothing' },
	Stat: { attributes: { id: 'text' }, holds: 'nothing' },
	Practice: { attributes: {}, holds: 'prose', isInline: true },
	Figure: {
		attributes: { src: 'text', alt: 'text', caption: 'text' },
		optional: ['caption'],
		holds: 'nothing',
		says: ['alt', 'caption']
	},
	Sort: { attributes: { ask: 'text', boxes: 'text' }, holds: 'prose', says: ['ask', 'boxes'] },
	Card: { attributes: { box: 'text', why: 'text' }, holds: 'prose', inside: 'Sort', says: ['why'] },
	Decide: { attributes: { ask: 'text' }, holds: 'prose', says: ['ask'] },
	Choice: {
		attributes: { label: 'text', verdict: ['good', 'poor', 'harm'] },
		holds: 'prose',
		inside: 'Decide',
		says: ['label']
	},
	CaseFile: { attributes: { title: 'text' }, holds: 'prose', says: ['title'] },
	Paper: { attributes: { title: 'text' }, holds: 'prose', inside: 'CaseFile', says: ['title'] },
	Check: { attributes: { id: 'text' }, holds: 'nothing' },
	Today: { attributes: {}, holds: 'prose' }
};
