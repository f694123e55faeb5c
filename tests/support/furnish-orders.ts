import { addDays, dayOf } from '#lib/base/dates.ts';
import type { App } from '#lib/server/app.ts';
import { systemContext } from '#lib/server/app.ts';
import { findInstituteByCode, grantPermission } from '#lib/server/institutes/index.ts';
import { addStation, enlist } from './enlist.ts';
import { applyOrder, writeOrder } from './orders.ts';
import { signedIn } from './people.ts';

export type FurnishedOrders = {
	/** At DEMO: read and not applied, with a row of each outcome; the other asks what a heading means. */
	orderDry: string;
	orderMap: string;
	/** At DEMO: done for some, waiting for one. */
	orderApplied: string;
};

const HEAD = 'Service number,Name,To,Role,Jurisdiction,From day';

export async function furnishOrders(app: App): Promise<FurnishedOrders> {
	const station = await addStation(app, 'DEMO-LHR');
	const [, , teacher] = await enlist(app, [
		{ serviceNumber: 'PC-501', name: 'Bilal Ahmad' },
		{ serviceNumber: 'PC-502', name: 'Hina Shah' },
		{ serviceNumber: 'LEADER-1', name: 'Kamran Ali', role: 'dsp' },
		{ serviceNumber: 'PC-503', name: 'Nasreen Bibi', institute: 'DEMO-LHR' },
		{ serviceNumber: 'PC-504', name: 'Yasir Mehmood' }
	]);
	const demo = (await findInstituteByCode(systemContext(app), 'DEMO'))!;
	for (const instituteId of [demo.id, station])
		await grantPermission(systemContext(app), { accountId: teacher!, instituteId, permission: 'instructor' });
	const ctx = await signedIn(app, 'ADMIN-1');
	const later = addDays(dayOf(ctx.clock.now()), 12);
	const done = `${HEAD}\nPC-503,Nasreen Bibi,DEMO,sho,,\nPC-504,,DEMO-LHR,,,${later}\n`;
	const orderApplied = await applyOrder(app, ctx, 'DEMO', { text: done, title: 'CPO/2026/114' });
	const rows = [
		'PC-501,Bilal Ahmad,DEMO-LHR,,sindh,',
		`PC-502,Hina Shah,Demo Station,sho,,${later}`,
		'LEADER-1,Kamran Ali,DEMO-LHR,,,',
		'SHO-1,,,dsp,,',
		'CONSTABLE-1,,DEMO,,,',
		'PC-999,,DEMO-LHR,,,',
		'INSPECTOR-1,,ACADEMY,,,'
	];
	return {
		orderApplied,
		orderDry: await writeOrder(app, ctx, 'DEMO', { text: [HEAD, ...rows].join('\n'), title: 'CPO/2026/115' }),
		orderMap: await writeOrder(app, ctx, 'DEMO', { text: 'Buckle,To\nPC-501,DEMO-LHR\n' })
	};
}
