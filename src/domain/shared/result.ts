/** The outcome of an operation that can be refused: refusals are values, named by `kind`; only broken guarantees throw. */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export function ok<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

export function fail<Refusal>(refusal: Refusal): Result<never, Refusal> {
  return { ok: false, refusal };
}
