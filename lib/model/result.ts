/** An expected failure is a value with a `kind` that the screen can explain; a bug throws. */
export type Result<Value, Problem extends { kind: string }> = { ok: true; value: Value } | { ok: false; problem: Problem };

export const good = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });
export const bad = <Problem extends { kind: string }>(problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });
