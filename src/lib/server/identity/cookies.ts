import type { Config } from '../platform/config.ts';

export type CookieNames = { session: string; device: string; parked: string; code: string };

/** `__Host-` binds a cookie to this very host over https; plain names where the site is served over http. */
export function cookieNames({ isSecure }: Pick<Config, 'isSecure'>): CookieNames {
	const prefix = isSecure ? '__Host-rahbar' : 'rahbar';
	return {
		session: `${prefix}_session`,
		device: `${prefix}_device`,
		parked: `${prefix}_parked`,
		code: `${prefix}_code`
	};
}

/** Ready for `event.cookies.set(name, value, options)`. */
export type Cookie = {
	name: string;
	value: string;
	options: { path: '/'; httpOnly: true; sameSite: 'lax'; secure: boolean; maxAge?: number };
};

/** Without `maxAge` the browser forgets the cookie when it is closed. */
export function makeCookie(
	{ isSecure }: Pick<Config, 'isSecure'>,
	name: string,
	value: string,
	maxAge?: number
): Cookie {
	const options: Cookie['options'] = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure };
	return { name, value, options: maxAge === undefined ? options : { ...options, maxAge } };
}
