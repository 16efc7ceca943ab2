/**
 * What one person likes and has half done on one machine: comfort, not evidence. It is checked field by field, so that
 * one bad field costs only itself.
 */
import * as z from 'zod/mini';
import type { Assignment } from '#domain/record/fact.ts';
import type { Run } from '#domain/scenario/scenario.ts';
import { assignmentSchema, hostilePath, instant } from './fact-schema.ts';

export const PREFERENCES_KEY = 'shouzheng.preferences';

/** Where reading stopped. */
export interface ReadingPlace {
  /** Id of the heading last passed; empty for the top. */
  readonly anchor: string;
  /** Share of the text passed, 0 to 1. */
  readonly share: number;
  readonly at: string;
}

/** A run broken off, and whether it is an assessed one. */
export interface RunDraft extends Run {
  readonly assessed?: true;
}

/** Work in progress of one learner. None of it is a fact yet. */
export interface Drafts {
  /** By lesson id. */
  readonly places: Readonly<Record<string, ReadingPlace>>;
  /** By scenario id: a run broken off, to go on with. */
  readonly runs: Readonly<Record<string, RunDraft>>;
  /** By whatever names the task. */
  readonly writings: Readonly<Record<string, string>>;
}

export interface Preferences {
  /** Whose record this machine opens; null before the first visit. */
  readonly activeLearner: string | null;
  /** By learner id. */
  readonly drafts: Readonly<Record<string, Drafts>>;
  /** Made by the trainer at this machine, newest last. */
  readonly assignments: readonly Assignment[];
  /** Whether role-plays read the other person's lines aloud, where the browser can. */
  readonly readAloud: boolean;
}

export const NO_DRAFTS: Drafts = { places: {}, runs: {}, writings: {} };
export const DEFAULT_PREFERENCES: Preferences = {
  activeLearner: null,
  drafts: {},
  assignments: [],
  readAloud: false,
};

const id = z.string().check(z.minLength(1));
const FIELDS: { readonly [Field in keyof Preferences]: z.ZodMiniType<Preferences[Field]> } = {
  activeLearner: z.nullable(id),
  drafts: z.record(
    id,
    z.strictObject({
      places: z.record(
        id,
        z.strictObject({
          anchor: z.string(),
          share: z.number().check(z.gte(0), z.lte(1)),
          at: instant,
        }),
      ),
      runs: z.record(
        id,
        z.strictObject({
          scenario: id,
          revision: z.int(),
          seed: z.int(),
          choices: z.array(id),
          assessed: z.exactOptional(z.literal(true)),
        }),
      ),
      writings: z.record(id, z.string()),
    }),
  ),
  assignments: z.array(assignmentSchema),
  // What was kept before there was the choice is sound.
  readAloud: z._default(z.boolean(), false),
};

export function encodePreferences(preferences: Preferences): string {
  return JSON.stringify({ version: 1, ...preferences });
}

/** `sound` is false when something was not as written and its default stands in: keep the text aside. */
export function decodePreferences(text: string): {
  readonly preferences: Preferences;
  readonly sound: boolean;
} {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    kept = null;
  }
  if (typeof kept !== 'object' || kept === null || hostilePath(kept) !== null) {
    return { preferences: DEFAULT_PREFERENCES, sound: false };
  }
  const fields = new Map(Object.entries(kept));
  let sound = fields.get('version') === 1;
  const field = <Field extends keyof Preferences>(name: Field): Preferences[Field] => {
    const parsed = FIELDS[name].safeParse(fields.get(name));
    if (!parsed.success) sound = false;
    return parsed.success ? parsed.data : DEFAULT_PREFERENCES[name];
  };
  const preferences: Preferences = {
    activeLearner: field('activeLearner'),
    drafts: field('drafts'),
    assignments: field('assignments'),
    readAloud: field('readAloud'),
  };
  return { preferences, sound };
}
