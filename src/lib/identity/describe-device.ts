const browsers: [RegExp, string][] = [
	[/EdgA?\/|EdgiOS\//, 'Edge'],
	[/OPR\/|Opera/, 'Opera'],
	[/SamsungBrowser\//, 'Samsung Internet'],
	[/UCBrowser\//, 'UC Browser'],
	[/Firefox\/|FxiOS\//, 'Firefox'],
	[/Chrome\/|CriOS\//, 'Chrome'],
	[/Safari\//, 'Safari']
];
const systems: [RegExp, string][] = [
	[/KAIOS/i, 'KaiOS'],
	[/Android/, 'Android'],
	[/iPhone/, 'iPhone'],
	[/iPad/, 'iPad'],
	[/Windows/, 'Windows'],
	[/CrOS/, 'ChromeOS'],
	[/Mac OS X|Macintosh/, 'Mac'],
	[/Linux/, 'Linux']
];

/** Browser and system in a few words, for the list of my sessions; empty where the browser does not say. */
export function describeDevice(userAgent: string | null): string {
	const text = userAgent?.slice(0, 500) ?? '';
	return [nameIn(browsers, text), nameIn(systems, text)].filter((name) => name !== null).join(', ');
}

function nameIn(names: [RegExp, string][], text: string): string | null {
	return names.find(([sign]) => sign.test(text))?.[1] ?? null;
}
