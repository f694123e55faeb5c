import * as v from 'valibot';

const port = v.pipe(
	v.string(),
	v.regex(/^\d+$/, 'must be a number'),
	v.transform(Number),
	v.maxValue(65535, 'must be a port')
);
const flag = v.pipe(
	v.picklist(['0', '1'], 'must be 0 or 1'),
	v.transform((value) => value === '1')
);

const environment = v.object({
	RAHBAR_MODE: v.optional(v.picklist(['demo', 'production', 'test'], 'must be demo, production or test'), 'production'),
	PORT: v.optional(port, '3000'),
	HOST: v.optional(v.string(), '0.0.0.0'),
	ORIGIN: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^https?:\/\/[^/]+$/, 'must be an address such as https://rahbar.example, without a path')
		)
	),
	DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//, 'must begin with postgres://'))),
	DATA_DIR: v.optional(v.string(), 'data'),
	DATABASE_POOL: v.optional(
		v.pipe(v.string(), v.regex(/^[1-9]\d?$/, 'must be from 1 to 99'), v.transform(Number)),
		'10'
	),
	TRUST_PROXY: v.optional(flag, '0'),
	RAHBAR_JOBS: v.optional(flag, '1'),
	RAHBAR_REMINDERS: v.optional(v.picklist(['off', 'files', 'gateway'], 'must be off, files or gateway'), 'off'),
	RAHBAR_GATEWAY_URL: v.optional(
		v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'must be an address such as https://gateway.example/send'))
	),
	RAHBAR_GATEWAY_TOKEN: v.optional(v.string())
});

export type Config = {
	mode: 'demo' | 'production' | 'test';
	port: number;
	host: string;
	origin: string | null;
	databaseUrl: string | null;
	dataDir: string;
	databasePool: number;
	trustProxy: boolean;
	/** The server process runs jobs too. */
	runsJobs: boolean;
	/** By what learners are written to who gave an address. */
	reminders: { by: 'off' } | { by: 'files' } | { by: 'gateway'; url: string; token: string | null };
	/** Cookies are `Secure` and `__Host-` where the site is served over https. */
	isSecure: boolean;
};

/** Reads the environment once. Names every missing or wrong variable in one message. */
export function parseConfig(env: Record<string, string | undefined>): Config {
	const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
	const parsed = v.safeParse(environment, given);
	const problems = parsed.success ? [] : parsed.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
	const mode = given.RAHBAR_MODE ?? 'production';
	if (mode === 'production' && !given.ORIGIN)
		problems.push('ORIGIN: is needed in production, such as https://rahbar.example');
	if (given.RAHBAR_REMINDERS === 'gateway' && !given.RAHBAR_GATEWAY_URL)
		problems.push('RAHBAR_GATEWAY_URL: is needed where RAHBAR_REMINDERS is gateway');
	if (!parsed.success || problems.length > 0) {
		throw new Error(
			`The environment is not right. Mend these and start again:\n${problems.map((line) => `  ${line}`).join('\n')}`
		);
	}
	const { output } = parsed;
	return {
		mode: output.RAHBAR_MODE,
		port: output.PORT,
		host: output.HOST,
		origin: output.ORIGIN ?? null,
		databaseUrl: output.DATABASE_URL ?? null,
		dataDir: output.DATA_DIR,
		databasePool: output.DATABASE_POOL,
		trustProxy: output.TRUST_PROXY,
		runsJobs: output.RAHBAR_JOBS,
		reminders: readReminders(output),
		isSecure: output.ORIGIN?.startsWith('https://') ?? false
	};
}

function readReminders(given: v.InferOutput<typeof environment>): Config['reminders'] {
	const { RAHBAR_REMINDERS: by, RAHBAR_GATEWAY_URL: url = '', RAHBAR_GATEWAY_TOKEN: token = null } = given;
	return by === 'gateway' ? { by, url, token } : { by };
}
