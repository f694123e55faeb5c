import { STATUS_CODES, type ServerResponse } from 'node:http';

type Words = { en: string; ur: string };

const words: Record<number, Words> = {
	400: {
		en: 'This address or request cannot be read. Check the address and try again.',
		ur: 'یہ پتا یا درخواست پڑھی نہیں جا سکی۔ پتا دیکھ کر دوبارہ کوشش کیجیے۔'
	},
	404: { en: 'There is no such page.', ur: 'ایسا کوئی صفحہ نہیں ہے۔' },
	405: { en: 'This page does not answer requests of that kind.', ur: 'یہ صفحہ اس قسم کی درخواست کا جواب نہیں دیتا۔' },
	408: {
		en: 'The request took too long to arrive. Try again where the signal is better.',
		ur: 'درخواست پہنچنے میں بہت دیر لگی۔ بہتر سگنل کی جگہ سے دوبارہ کوشش کیجیے۔'
	},
	411: {
		en: 'The request does not say how large it is. Go back and send it again from a browser.',
		ur: 'درخواست نے اپنا حجم نہیں بتایا۔ واپس جا کر براؤزر سے دوبارہ بھیجیے۔'
	},
	413: {
		en: 'That is more than this form can take. Go back and send less.',
		ur: 'یہ اس فارم کی گنجائش سے زیادہ ہے۔ واپس جا کر کم مواد بھیجیے۔'
	},
	431: {
		en: 'The request is too long. Clear the cookies of this site and try again.',
		ur: 'درخواست بہت لمبی ہے۔ اس سائٹ کی کوکیز صاف کر کے دوبارہ کوشش کیجیے۔'
	},
	500: {
		en: 'Something went wrong on our side. Try again in a minute.',
		ur: 'ہماری طرف سے کوئی خرابی ہوئی۔ ایک منٹ بعد دوبارہ کوشش کیجیے۔'
	}
};

/** A page without anything behind it, for what is refused before the application is asked. Both languages: it cannot know which. */
export function plainPage(status: number): string {
	const { en, ur } = words[status] ?? words[400]!;
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${status} ${STATUS_CODES[status]}</title>
<style>body{font:1.125rem/1.6 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}[lang=ur]{line-height:2.3}</style>
<h1>${status}</h1>
<p>${en}</p>
<p lang="ur" dir="rtl">${ur}</p>
<p><a href="/">Rahbar</a></p>
</html>
`;
}

export function answerPlainly(response: ServerResponse, status: number): void {
	if (response.headersSent) return void response.destroy();
	response.statusCode = status;
	response.setHeader('content-type', 'text/html; charset=utf-8');
	response.setHeader('cache-control', 'no-store');
	if (status === 405) response.setHeader('allow', 'GET, HEAD, POST');
	response.end(plainPage(status));
}
