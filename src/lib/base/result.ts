/** An outcome that a person can meet: refusals are values, never exceptions. */
export type Result<Value, Reason extends string> = { ok: true; value: Value } | { ok: false; reason: Reason };

export function success<Value>(value: Value): { ok: true; value: Value } {
	return { ok: true, value };
}

export function refuse<Reason extends string>(reason: Reason): { ok: false; reason: Reason } {
	return { ok: false, reason };
}
