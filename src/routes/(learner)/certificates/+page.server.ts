import { listOwnCertificates } from '#lib/server/credentials/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const ctx = guard(event);
	return { certificates: await listOwnCertificates(ctx) };
};
