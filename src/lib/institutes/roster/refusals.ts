/** Each refusal of a roster import → the key of its sentence below `errors` in the words of the screens. */
export const problemKeyOf = {
	'file-empty': 'fileEmpty',
	'file-locked': 'fileLocked',
	'file-old-excel': 'fileOldExcel',
	'file-html': 'fileHtml',
	'file-unknown': 'fileUnknown',
	'file-damaged': 'fileDamaged',
	'file-bomb': 'fileBomb',
	'file-rows': 'fileRows',
	'file-columns': 'fileColumns',
	'file-quote': 'fileQuote',
	'file-no-rows': 'fileNoRows',
	'file-no-numbers': 'fileNoNumbers',
	'headings-twice': 'headingsTwice',
	'headings-number': 'headingsNumber',
	'already-applied': 'rosterApplied',
	'changed-since': 'rosterChangedSince',
	'rows-refused': 'rosterRowsRefused',
	'not-applied': 'rosterNotApplied'
} as const;
