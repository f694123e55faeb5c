import { parseConfig, type Config } from '#lib/server/platform/config.ts';

/** What a test would write into the environment. */
export function testConfig(env: Record<string, string>, mode: Config['mode'] = 'test'): Config {
	const origin = mode === 'production' ? { ORIGIN: 'https://rahbar.example' } : {};
	return parseConfig({ RAHBAR_MODE: mode, DATABASE_POOL: '5', ...origin, ...env });
}
