import { expect, test } from 'vitest';
import type { Catalogue, Module, Track } from '#lib/curriculum/types.ts';
import { makeCertificateCode, readCertificateCode, sayCertificateCode } from './certificate-code.ts';
import { certificateStatus } from './certificate-status.ts';
import { coversTrack } from './covers-track.ts';

test('a code carries 130 random bits and reads back from how it is printed', () => {
	const code = makeCertificateCode();
	expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
	expect(readCertificateCode(sayCertificateCode(code))).toBe(code);
	expect(readCertificateCode(` ${sayCertificateCode(code).toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
});

test('letters that look like digits, and Urdu digits, are read as digits', () => {
	const code = '01'.repeat(13);
	expect(readCertificateCode('OI'.repeat(13))).toBe(code);
	expect(readCertificateCode('۰۱'.repeat(13))).toBe(code);
});

test('what cannot be a code is none', () => {
	for (const typed of ['', 'RHB-7K2M', '\u0000', 'U'.repeat(26), '<script>', '0'.repeat(27)])
		expect(readCertificateCode(typed)).toBeNull();
});

test('the four answers, the gravest first', () => {
	const facts = { isRevoked: false, isReplaced: false, expiresOn: '2028-11-21', today: '2026-11-22' };
	expect(certificateStatus(facts)).toBe('valid');
	expect(certificateStatus({ ...facts, today: '2028-11-21' })).toBe('valid');
	expect(certificateStatus({ ...facts, today: '2028-11-22' })).toBe('expired');
	expect(certificateStatus({ ...facts, today: '2028-11-22', isReplaced: true })).toBe('superseded');
	expect(certificateStatus({ ...facts, isReplaced: true, isRevoked: true })).toBe('revoked');
});

const module = (id: string, status: Module['status']) => ({ id, status }) as Module;
const track = {
	modules: [
		{ moduleId: 'M-1', scope: 'core' },
		{ moduleId: 'M-2', scope: 'essential' }
	]
} as Track;
const open = { modules: [module('M-1', 'available'), module('M-2', 'available')] } as Catalogue;

test('a track is covered by completions at its scope or wider, in the learner’s own jurisdiction', () => {
	const done = [
		{ moduleId: 'M-1', scope: 'full', jurisdiction: 'any' },
		{ moduleId: 'M-2', scope: 'essential', jurisdiction: 'punjab' }
	] as const;
	expect(coversTrack(open, track, done, 'punjab')).toBe(true);
	expect(coversTrack(open, track, done, 'sindh')).toBe(false);
	expect(coversTrack(open, track, [{ ...done[0], scope: 'essential' }, done[1]], 'punjab')).toBe(false);
});

test('a track with a module in preparation is never covered', () => {
	const half = { modules: [module('M-1', 'available'), module('M-2', 'in-preparation')] } as Catalogue;
	expect(
		coversTrack(
			half,
			track,
			[
				{ moduleId: 'M-1', scope: 'full', jurisdiction: 'any' },
				{ moduleId: 'M-2', scope: 'full', jurisdiction: 'any' }
			],
			'punjab'
		)
	).toBe(false);
});
