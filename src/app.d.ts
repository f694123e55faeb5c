import type { Context } from '#lib/server/platform/context.ts';

declare global {
	namespace App {
		interface Locals {
			ctx: Context;
		}
		/** What a page may tell the frame around it. */
		interface PageData {
			/** A sentence about what has just happened. */
			notice?: string;
			/** `quiet` hides the menu: lessons, quizzes, sign-in. */
			frame?: 'quiet';
			width?: 'wide';
		}
		interface Error {
			message: string;
			requestId?: string;
		}
	}
}

export {};
