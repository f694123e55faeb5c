import { error, redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import type { Permission } from '#lib/institutes/types.ts';
import type { Context, SignedIn } from './context.ts';

type Asked = { locals: { ctx: Context }; url: URL };

/**
 * First line of every route that is not public. Sends nobody to sign in (and back here afterwards); to a person
 * without the permission the page does not exist.
 */
export function guard({ locals, url }: Asked, permission?: Permission): SignedIn {
	const { ctx } = locals;
	const { actor } = ctx;
	if (!actor) {
		const next = encodeURIComponent(url.pathname + url.search.replace(/^\?\/[^&]*&?/, ''));
		redirect(303, `${localise(ctx.language, '/sign-in')}?next=${next}`);
	}
	if (permission && !actor.grants.some((grant) => grant.permission === permission))
		error(404, { message: 'not-found' });
	return { ...ctx, actor };
}
