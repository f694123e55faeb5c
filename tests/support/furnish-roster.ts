import type { App } from '#lib/server/app.ts';
import { applyRoster, deskDoors, openDesk, readRoster } from '#lib/server/institutes/index.ts';
import { signedIn } from './people.ts';

export type FurnishedRoster = {
	/** At DEMO: read and not applied, with a row of each outcome but “moved”; the other asks what a heading means. */
	rosterDry: string;
	rosterMap: string;
	/** At ACADEMY: applied, with one new person who has no slip yet. */
	rosterApplied: string;
};

const HEAD = 'Service number,Name,Role,Jurisdiction';

export async function furnishRoster(app: App): Promise<FurnishedRoster> {
	const dry = `${HEAD}\nPC-900,Sana Gul,constable,punjab\nSHO-1,,dsp,\nCONSTABLE-1,,,\nPC-901,Asim Raza,hawaldar,punjab\n`;
	const rosterApplied = await read(app, 'OPERATOR-1', 'ACADEMY', `${HEAD}\nJM-7,Nadia Aziz,magistrate,sindh\n`);
	const operator = await signedIn(app, 'OPERATOR-1');
	const { institute } = await openDesk(operator, 'ACADEMY', deskDoors.roster);
	const applied = await applyRoster(operator, institute, rosterApplied, { onlyIfNoneRefused: true });
	if (!applied.ok) throw new Error(`The roster could not be applied: ${applied.reason}`);
	return {
		rosterDry: await read(app, 'ADMIN-1', 'DEMO', dry),
		rosterMap: await read(app, 'ADMIN-1', 'DEMO', 'Buckle,Name\nPC-1,Asim Raza\n'),
		rosterApplied
	};
}

async function read(app: App, number: string, code: string, text: string): Promise<string> {
	const ctx = await signedIn(app, number);
	const { institute } = await openDesk(ctx, code, deskDoors.roster);
	const outcome = await readRoster(ctx, institute, { name: 'roster.csv', bytes: new TextEncoder().encode(text) });
	if (!outcome.ok) throw new Error(`The roster could not be read: ${outcome.reason}`);
	return outcome.value;
}
