/**
 * A scripted role-play: moments joined by choices over a small bounded state, so that every state can be walked and
 * proved at build time. A run is scenario revision + seed + choices; everything else is computed from it.
 */

/** Trust and calm are whole numbers from 0 to this. */
export const METER_MAX = 10;

/** How the two meet. `inbound`: the other person calls. `message`: SMS and WeChat for business. `office`: colleagues. */
export const CHANNELS = ['phone', 'inbound', 'message', 'visit', 'office'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a required move shows of a collector. */
export const COMPETENCIES = [
  'opening',
  'listening',
  'inquiry',
  'negotiation',
  'composure',
  'record',
] as const;
export type Competency = (typeof COMPETENCIES)[number];

export type ChoiceVerdict = 'good' | 'fair' | 'poor' | 'breach';

/** Holds when every stated part holds. Names in `all` and `none` are flags or moves. */
export interface Condition {
  readonly all?: readonly string[] | undefined;
  readonly none?: readonly string[] | undefined;
  readonly trustAtLeast?: number | undefined;
  readonly calmAtLeast?: number | undefined;
}

export interface Branch {
  readonly when?: Condition | undefined;
  readonly to: string;
}

export interface Choice {
  readonly id: string;
  /** What the learner says or does. */
  readonly text: string;
  /** `speak` is a spoken line, `write` a message sent or a note kept, `act` is something done. */
  readonly manner: 'speak' | 'write' | 'act';
  /** The first branch whose condition holds is taken; the last has none. */
  readonly leadsTo: readonly Branch[];
  readonly when?: Condition | undefined;
  /** Shown with the locked choice when `when` fails; without it the choice is hidden. */
  readonly lockedBecause?: string | undefined;
  readonly verdict: ChoiceVerdict;
  /** Feedback for the debrief. Present on every choice that is not `good`. */
  readonly note?: string | undefined;
  /** A better line, for poor choices and breaches. */
  readonly tryInstead?: string | undefined;
  readonly rules: readonly string[];
  /** Present on every poor choice and breach. */
  readonly misconception?: string | undefined;
  /** Added to the meters, which stay within 0 and `METER_MAX`. */
  readonly trust: number;
  readonly calm: number;
  /** Minutes of call clock that pass. */
  readonly minutes: number;
  readonly sets: readonly string[];
  /** Required moves this choice performs. */
  readonly does: readonly string[];
}

export interface Line {
  readonly who: 'customer' | 'third-party' | 'narrator' | 'system' | 'colleague';
  /** Who speaks, where `who` does not say enough: 徒弟, 妻子, 班长. */
  readonly name?: string | undefined;
  readonly text: string;
  /** Other ways of saying the same: the run's seed picks one of all. */
  readonly variants: readonly string[];
  readonly when?: Condition | undefined;
}

export interface Moment {
  readonly id: string;
  /** Lines heard on arriving. Lines whose condition fails are skipped. */
  readonly says: readonly Line[];
  /** What the other person is thinking: shown only in the debrief. */
  readonly thought?: string | undefined;
  readonly choices: readonly Choice[];
  readonly ending?: Ending | undefined;
}

export interface Ending {
  readonly title: string;
  readonly text: string;
  /** How good the outcome is for the person and the creditor together, 0 to 100. */
  readonly result: number;
}

/** A step every proper call makes, in the order given by the scenario. */
export interface RequiredMove {
  readonly id: string;
  readonly label: string;
  readonly competency?: Competency | undefined;
  readonly rules: readonly string[];
  /** Moves that must be done before this one; doing it earlier counts as out of order. */
  readonly after: readonly string[];
}

export interface Persona {
  readonly name: string;
  readonly age: number;
  readonly occupation: string;
  /** Known to the collector before the call. */
  readonly onFile: readonly { readonly label: string; readonly value: string }[];
  /** What the collector cannot see: told in the debrief. */
  readonly hidden: string;
}

export interface Scenario {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly summary: string;
  readonly difficulty: 'basic' | 'middle' | 'hard';
  readonly channel: Channel;
  readonly minutes: number;
  readonly covers: readonly string[];
  readonly lessons: readonly string[];
  readonly brief: string;
  readonly persona: Persona;
  /** Wall clock when the call starts, HH:MM. */
  readonly clock: string;
  readonly start: string;
  readonly trust: number;
  readonly calm: number;
  /** Flag names that choices may set: a misspelt flag is an error, not a new flag. */
  readonly flags: readonly string[];
  readonly moves: readonly RequiredMove[];
  readonly passing: { readonly procedure: number; readonly result: number };
  /** Misconception id → what the learner seems to believe. */
  readonly misconceptions: Readonly<Record<string, string>>;
  readonly moments: readonly Moment[];
}

/** What a walk comes to, in the order in which it is written and told. Each is counted over the whole walk. */
export const FIGURES = ['procedure', 'result', 'relation', 'calm', 'breaches', 'poor', 'offers'] as const;
/**
 * `procedure`, `result` and `relation` as scored; `calm` at the ending; `breaches` and `poor`: choices with that
 * verdict; `offers`: choices that could be made at each turn, summed up.
 */
export type Figure = (typeof FIGURES)[number];

/** A run written down as a test. */
export interface Walk {
  readonly name: string;
  readonly choices: readonly string[];
  /** The ending's moment id. */
  readonly endsAt: string;
  readonly passes: boolean;
  /** Only those stated are compared. */
  readonly figures?: Readonly<Partial<Record<Figure, number | undefined>>> | undefined;
  readonly because: string;
}

/** How a run is taken: from an `assessed` one there is no going back, and it shows nothing that cannot be chosen. */
export type RunMode = 'practice' | 'assessed';

/** What a learner did: enough to compute everything else. */
export interface Run {
  readonly scenario: string;
  readonly revision: number;
  readonly seed: number;
  readonly choices: readonly string[];
}
