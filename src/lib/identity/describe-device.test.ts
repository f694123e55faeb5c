import { expect, test } from 'vitest';
import { describeDevice } from './describe-device.ts';

test('says browser and system in a few words', () => {
	expect(
		describeDevice(
			'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36'
		)
	).toBe('Chrome, Android');
	expect(
		describeDevice(
			'Mozilla/5.0 (iPhone; CPU iPhone OS 16_5 like Mac OS X) AppleWebKit/605.1.15 Version/16.5 Mobile/15E148 Safari/604.1'
		)
	).toBe('Safari, iPhone');
	expect(describeDevice('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0')).toBe(
		'Firefox, Windows'
	);
});

test('says nothing about a browser that says nothing', () => {
	expect(describeDevice(null)).toBe('');
	expect(describeDevice('<script>alert(1)</script>'.repeat(100))).toBe('');
});
