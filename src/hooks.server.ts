import { error, redirect, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { delocalise, direction, localise } from '#lib/base/language.ts';
import { isUuid, uuidv7 } from '#lib/base/ids.ts';
import { createApp, systemContext, type App } from '#lib/server/app.ts';
import { buildCatalogue, bundledContent } from '#lib/server/curriculum/index.ts';
import { cookieNames, findSession, parkForm } from '#lib/server/identity/index.ts';
import { findActor } from '#lib/server/institutes/index.ts';
import { jobKinds } from '#lib/server/jobs.ts';
import { parseConfig } from '#lib/server/platform/config.ts';
import { startRunner } from '#lib/server/platform/jobs/index.ts';
import { createLogger } from '#lib/server/platform/logger.ts';
import { isForeignPost } from '#lib/server/platform/origin.ts';

let app: App;

export const init: ServerInit = async () => {
	const log = createLogger((line) => process.stdout.write(`${line}\n`));
	app = await createApp({ config: parseConfig(process.env), catalogue: buildCatalogue(bundledContent()), log });
	const runner = app.config.runsJobs ? await startRunner(systemContext(app), jobKinds) : null;
	process.once('sveltekit:shutdown' as 'exit', () => void Promise.resolve(runner?.stop()).then(() => app.close()));
};

/** Request id → session → locals.ctx; nothing else. */
export const handle: Handle = async ({ event, resolve }) => {
	const requestId = uuidv7();
	const { language, path } = delocalise(event.url.pathname);
	if (isForeignPost(event.request, event.url)) error(403, { message: 'foreign-post' });

	const names = cookieNames(app.config);
	const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: app.config.isSecure } as const;
	let deviceId = event.cookies.get(names.device) ?? '';
	if (!isUuid(deviceId)) {
		deviceId = uuidv7();
		if (event.request.method === 'POST' || path === '/sign-in')
			event.cookies.set(names.device, deviceId, { ...options, maxAge: 31_536_000 });
	}
	const anonymous = app.context({ requestId, language, deviceId, actor: null });
	const token = event.cookies.get(names.session);
	const session = token ? await findSession(anonymous, token) : null;
	const actor = session?.isValid ? await findActor(anonymous, session) : null;
	event.locals.ctx = app.context({ requestId, language, deviceId, actor });

	if (token && !actor) event.cookies.delete(names.session, options);
	const isPublic = event.route.id?.startsWith('/(public)') ?? false;
	if (session && !session.isValid && event.request.method === 'POST' && !isPublic) {
		const parked = await parkForm(anonymous, session.accountId, event.request, event.url);
		if (parked) event.cookies.set(names.parked, parked, { ...options, maxAge: 3600 });
		redirect(
			303,
			`${localise(language, '/sign-in')}?next=${encodeURIComponent(localise(language, parked ? '/sign-in/resume' : path))}`
		);
	}

	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%rahbar.lang%', language)
				.replace('%rahbar.dir%', direction(language))
				.replace('%rahbar.class%', 'site')
	});
	response.headers.set('x-request-id', requestId);
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store');
	return response;
};

export const handleError: HandleServerError = ({ error: problem, event, status, message }) => {
	const requestId = event.locals.ctx?.requestId ?? uuidv7();
	if (status >= 500)
		app.log.error('A request failed', problem, { request_id: requestId, route: event.route.id, status });
	return { message, requestId };
};
