/** The twelve icons: 24 box, stroke 2.25, always beside a word. Only `next` and `back` turn round in Urdu. */
export const icons = {
	tick: 'm5 13 4.5 4.5L19 7',
	cross: 'M6 6l12 12M18 6 6 18',
	clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4v5l3.5 2',
	alert: 'M12 3 2.5 20h19zM12 10v4m0 3v.01',
	info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 8v6m0-9.5v.01',
	phone: 'M7 3h3l1.5 5-2 1.5a11 11 0 0 0 5 5l1.5-2 5 1.5v3a3 3 0 0 1-3 3A15 15 0 0 1 4 6a3 3 0 0 1 3-3z',
	next: 'M4 12h15m-6-6 6 6-6 6',
	back: 'M20 12H5m6-6-6 6 6 6',
	print: 'M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z',
	saved: 'M12 3v11m-4-4 4 4 4-4M4 20h16',
	old: 'M4 12a8 8 0 1 0 2.5-5.8M4 4v4h4',
	people:
		'M9 4a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.4a3.5 3.5 0 0 1 0 6.2M18.5 14.5a6.5 6.5 0 0 1 3 5.5'
} as const;

export type IconName = keyof typeof icons;
