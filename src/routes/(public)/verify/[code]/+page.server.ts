import { verifyCode } from '#lib/server/credentials/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { ctx }, setHeaders }) => {
	const certificate = await verifyCode(ctx, params.code);
	const place =
		certificate && certificate.jurisdiction !== 'any'
			? ctx.catalogue.jurisdictions.get(certificate.jurisdiction)?.name
			: null;
	setHeaders({ 'x-robots-tag': 'noindex' });
	return { certificate, place: place ?? null, typed: params.code.slice(0, 80), today: ctx.clock.now() };
};
