/**
 * The shape of every kind of fact, checked strictly on the way in: a member that is missing, of another type or not
 * known refuses the fact. Content ids may be any non-empty text, for content changes while facts stay.
 */
import * as z from 'zod/mini';
import type { Fact, FactKind, FactOf } from '#domain/record/fact.ts';
import type { FactRefusal } from '#domain/record/refusal.ts';
import { fail, ok, type Result } from '#domain/shared/result.ts';

// Zod otherwise compiles schemas with `new Function`, which the content security policy forbids.
z.config({ jitless: true });

const id = z.string().check(z.minLength(1));
const count = z.int().check(z.nonnegative());
const revision = z.int().check(z.positive());

/** `2026-03-01T09:30:00.000Z` and nothing else: only so do instants sort as texts. */
export const instant = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  z.refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text),
);
const day = z.iso.date();

export const assignmentSchema = z.strictObject({
  id,
  title: z.string(),
  from: z.string(),
  to: z.string(),
  why: z.string(),
  dueOn: day,
  lessons: z.array(id),
  scenarios: z.array(id),
  banks: z.array(id),
});

const response = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choices'), chosen: z.array(id) }),
  z.strictObject({ kind: z.literal('verdict'), verdict: z.boolean(), fix: z.nullable(id) }),
  z.strictObject({ kind: z.literal('sequence'), order: z.array(id) }),
  z.strictObject({ kind: z.literal('assignment'), placed: z.record(id, id) }),
  z.strictObject({ kind: z.literal('figure'), value: z.nullable(z.number()) }),
]);

const answerPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lesson'), lesson: id }),
  z.strictObject({ kind: z.literal('attempt'), attempt: id }),
]);

const envelope = { id, at: instant, seq: count, learner: id };

/** A new kind of fact does not compile until it has its schema here. */
const FACTS: { readonly [Kind in FactKind]: z.ZodMiniType<FactOf<Kind>> } = {
  'profile-set': z.strictObject({
    ...envelope,
    kind: z.literal('profile-set'),
    name: z.string(),
    staffNumber: z.string(),
    team: z.string(),
  }),
  'track-started': z.strictObject({
    ...envelope,
    kind: z.literal('track-started'),
    track: id,
    startsOn: day,
  }),
  'lesson-read': z.strictObject({ ...envelope, kind: z.literal('lesson-read'), lesson: id, revision }),
  'question-answered': z.strictObject({
    ...envelope,
    kind: z.literal('question-answered'),
    question: id,
    revision,
    response,
    within: answerPlace,
  }),
  'attempt-started': z.strictObject({
    ...envelope,
    kind: z.literal('attempt-started'),
    attempt: id,
    source: z.strictObject({ kind: z.enum(['bank', 'exam']), id }),
    seed: z.int(),
    questions: z.array(z.strictObject({ id, revision })),
  }),
  'attempt-finished': z.strictObject({ ...envelope, kind: z.literal('attempt-finished'), attempt: id }),
  'scenario-finished': z.strictObject({
    ...envelope,
    kind: z.literal('scenario-finished'),
    scenario: id,
    revision,
    seed: z.int(),
    choices: z.array(id),
    rewound: z.boolean(),
    assessed: z.exactOptional(z.literal(true)),
  }),
  attested: z.strictObject({ ...envelope, kind: z.literal('attested'), track: id, step: id }),
  'assignment-accepted': z.strictObject({
    ...envelope,
    kind: z.literal('assignment-accepted'),
    assignment: assignmentSchema,
  }),
};

/** Any value as a fact; `index` is its place in the list it came from, told back in the refusal. */
export function factFrom(value: unknown, index: number): Result<Fact, FactRefusal> {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  if (typeof kind !== 'string') return fail({ kind: 'damaged-fact', index, path: 'kind' });
  if (!isFactKind(kind)) return fail({ kind: 'unknown-fact-kind', index, factKind: kind });
  const hostile = hostilePath(value);
  if (hostile !== null) return fail({ kind: 'damaged-fact', index, path: hostile });
  const parsed = FACTS[kind].safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return fail({ kind: 'damaged-fact', index, path: faultPath(parsed.error) });
}

/** A list of facts, refused whole at its first bad one. */
export function factsFrom(values: readonly unknown[]): Result<readonly Fact[], FactRefusal> {
  const facts: Fact[] = [];
  for (const [index, value] of values.entries()) {
    const fact = factFrom(value, index);
    if (!fact.ok) return fact;
    facts.push(fact.value);
  }
  return ok(facts);
}

/** Where a value failed its schema, like `response.order[2]`; empty when the value as a whole did. */
export function faultPath(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return pathText([...(issue?.path ?? []), ...unknownKey]);
}

/** No fact nests deeper; a walk that stops there cannot be driven out of stack by a made-up file. */
const DEEPEST = 12;

/**
 * The first place in parsed JSON that no export ever has: a key that would reach an object's prototype when copied, or
 * nesting without end. Null when there is none.
 */
export function hostilePath(value: unknown, path: readonly PropertyKey[] = []): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (path.length > DEEPEST) return pathText(path);
  for (const [key, member] of Object.entries(value)) {
    const inside = [...path, Array.isArray(value) ? Number(key) : key];
    const hostile = ['__proto__', 'constructor', 'prototype'].includes(key);
    const found = hostile ? pathText(inside) : hostilePath(member, inside);
    if (found !== null) return found;
  }
  return null;
}

function isFactKind(kind: string): kind is FactKind {
  return Object.hasOwn(FACTS, kind);
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`))
    .join('');
}
