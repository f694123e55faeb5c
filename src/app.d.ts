import type { Context } from '#lib/server/platform/context.ts';

declare global {
	namespace App {
		interface Locals {
			ctx: Context;
		}
		interface Error {
			message: string;
			requestId?: string;
		}
	}
}

export {};
