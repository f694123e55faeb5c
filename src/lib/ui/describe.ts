/** The attributes that tie an input to its hint and its error. */
export function describe(id: string, hint?: string | null, error?: string | null) {
	const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
	return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? ('true' as const) : undefined };
}
