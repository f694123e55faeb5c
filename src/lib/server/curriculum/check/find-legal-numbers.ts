/**
 * Numbers that only a law, a helpline or a statistic may state, and that therefore may not stand in prose. Inside a story
 * its ages and times are free; sections, money, years and telephone numbers are not. Minutes and clock times are free.
 */
export function findLegalNumbers(text: string, isStory: boolean): string[] {
	const plain = westernDigits(text).replace(/\[\[fact:[^\]]*\]\]/g, ' ');
	const rules = isStory ? always : [...always, ...outsideStories];
	const found = rules.flatMap((rule) => [...plain.matchAll(rule)].map((match) => match[0].trim()));
	return [...new Set(found)];
}

const enUnits = 'two three four five six seven eight nine'.split(' ');
const enTeens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const enTens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ur =
	'دو تین چار پانچ چھ سات آٹھ نو دس گیارہ بارہ تیرہ چودہ پندرہ سولہ سترہ اٹھارہ انیس بیس اکیس بائیس تئیس چوبیس پچیس تیس چالیس اڑتالیس پچاس ساٹھ ستر بہتر اسی نوے سو'.split(
		' '
	);

const digits = String.raw`\d+(?:[.,]\d+)*`;
const large = `(?:${enTens.join('|')})(?:[-\\s](?:one|${enUnits.join('|')}))?|${enTeens.join('|')}|(?:a|one|${enUnits.join('|')})\\s+(?:hundred|thousand)`;
const en = `(?:${digits}|${large}|one|${enUnits.join('|')})`;
/** `\b` knows no Urdu letters. */
const start = String.raw`(?<![\p{L}\p{N}])`;
const end = String.raw`(?![\p{L}\p{N}])`;
const urNumber = `(?:${digits}|${ur.join('|')})`;

const pattern = (source: string) => new RegExp(start + source + end, 'giu');

const always = [
	pattern(`${en}[\\s-]*(?:per\\s?cent|percent)`),
	/\d+(?:[.,]\d+)*\s*[%٪]/gu,
	pattern(`${urNumber}\\s*(?:فی\\s?صد)`),
	pattern(`(?:Rs\\.?|PKR|rupees)\\s*${digits}`),
	pattern(`${en}\\s+(?:(?:thousand|lakhs?|crores?|million)\\s+)?(?:rupees|lakhs?|crores?|million)`),
	pattern(`${urNumber}\\s+(?:(?:ہزار|لاکھ|کروڑ)\\s+)?(?:روپے|روپیہ|روپیوں|لاکھ|کروڑ)`),
	pattern(String.raw`(?:sections?|ss?\.|articles?)\s*\d+[\p{L}\p{N}()-]*`),
	pattern(String.raw`(?:دفعہ|دفعات|آرٹیکل)\s*\d+[\p{L}\p{N}()-]*`),
	pattern(String.raw`(?:1[89]|20)\d\d`),
	// A telephone number: four digits or more, groups joined by hyphens, or whatever follows “call”.
	pattern(String.raw`0?\d{4,}`),
	pattern(String.raw`\d{2,}(?:-\d{2,})+`),
	pattern(
		String.raw`(?:call|dial|ring|phone|helpline|ہیلپ لائن|ڈائل)\s+(?:on\s+|at\s+|number\s+)?\d{2,}(?!\s*(?:am|pm|min|:|\.\d))`
	)
];

const outsideStories = [
	pattern(`${en}[\\s-]+(?:(?:full|whole|working|calendar|more)\\s+)?(?:hours?|hrs?|days?|weeks?|months?|years?|yrs?)`),
	pattern(String.raw`\d+(?:h|d|hrs?|yrs?)`),
	pattern(String.raw`(?:hours?|days?|weeks?|months?|years?)\s+\d+`),
	pattern(`${urNumber}\\s*(?:گھنٹے|گھنٹوں|گھنٹہ|دنوں|دن|ہفتے|ہفتوں|ہفتہ|ماہ|مہینے|مہینوں|مہینہ|سالوں|سالہ|سال|برس)`),
	pattern(
		`(?:under|over|below|above|aged?|older\\s+than|younger\\s+than)\\s+(?:${digits}|${large})(?!\\s*(?:am|pm|min|metres))`
	)
];

function westernDigits(text: string): string {
	return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
