/** The demo world: a small fictional cast, with whom the app is shown and tested. None of these people or places exist. */
import type { Bilingual } from '#lib/base/language.ts';
import type { Jurisdiction, Role } from '#lib/curriculum/types.ts';
import type { InstituteKind, Permission } from '#lib/institutes/types.ts';

export { DEMO_PASSPHRASE } from '#lib/identity/demo-passphrase.ts';

type DemoInstitute = { code: string; name: Required<Bilingual>; kind: InstituteKind; parent: string | null };
type DemoAccount = {
	institute: string;
	serviceNumber: string;
	name: string;
	role: Role;
	jurisdiction: Jurisdiction;
	grant?: Permission;
	/** For the list that is printed at start. */
	shows: string;
};

/** Parents first. */
export const demoInstitutes: DemoInstitute[] = [
	{
		code: 'NATIONAL',
		name: { en: 'Demo National Training Board', ur: 'ڈیمو قومی تربیتی بورڈ' },
		kind: 'national',
		parent: null
	},
	{ code: 'DEMO', name: { en: 'Demo Police College', ur: 'ڈیمو پولیس کالج' }, kind: 'college', parent: 'NATIONAL' },
	{
		code: 'ACADEMY',
		name: { en: 'Demo Judicial Academy', ur: 'ڈیمو جوڈیشل اکیڈمی' },
		kind: 'academy',
		parent: 'NATIONAL'
	}
];

export const demoAccounts: DemoAccount[] = [
	{
		institute: 'DEMO',
		serviceNumber: 'CONSTABLE-1',
		name: 'Bilal Anwar',
		role: 'constable',
		jurisdiction: 'punjab',
		shows: 'a constable'
	},
	{
		institute: 'DEMO',
		serviceNumber: 'SHO-1',
		name: 'Nasreen Akhtar',
		role: 'sho',
		jurisdiction: 'punjab',
		shows: 'a station house officer'
	},
	{
		institute: 'DEMO',
		serviceNumber: 'INSPECTOR-1',
		name: 'Tariq Saeed',
		role: 'labour-inspector',
		jurisdiction: 'punjab',
		shows: 'a labour inspector'
	},
	{
		institute: 'DEMO',
		serviceNumber: 'INSTRUCTOR-1',
		name: 'Farah Naz',
		role: 'instructor',
		jurisdiction: 'punjab',
		grant: 'instructor',
		shows: 'an instructor'
	},
	{
		institute: 'DEMO',
		serviceNumber: 'ADMIN-1',
		name: 'Kamran Yousaf',
		role: 'dsp',
		jurisdiction: 'punjab',
		grant: 'administrator',
		shows: 'the college administrator'
	},
	{
		institute: 'ACADEMY',
		serviceNumber: 'JUDGE-1',
		name: 'Saima Gul',
		role: 'judge',
		jurisdiction: 'punjab',
		shows: 'a judge'
	},
	{
		institute: 'NATIONAL',
		serviceNumber: 'AUTHORITY-1',
		name: 'Adeel Marri',
		role: 'senior-command',
		jurisdiction: 'federal',
		grant: 'authority',
		shows: 'a national authority'
	}
];
