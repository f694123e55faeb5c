import { isUuid } from '#lib/base/ids.ts';
import { drawCode, viewOwnCertificate } from '#lib/server/credentials/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer, NotFound } from '#lib/server/platform/http.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		if (!isUuid(event.params.id)) throw new NotFound('certificate');
		const certificate = await viewOwnCertificate(ctx, event.params.id);
		const address = `${ctx.config.origin ?? event.url.origin}/verify/${certificate.code}`;
		const place =
			certificate.jurisdiction === 'any'
				? null
				: (ctx.catalogue.jurisdictions.get(certificate.jurisdiction)?.name ?? null);
		return { certificate, address, square: await drawCode(address), place, width: 'wide' };
	});
