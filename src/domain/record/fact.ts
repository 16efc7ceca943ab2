/**
 * Facts: what a learner did, with the evidence and the content revision, never a verdict. Progress and scores are
 * computed from facts each time, so a corrected key corrects every figure. Facts are never changed; a record is the
 * union of them by id.
 */
import type { Response } from '#domain/assessment/question.ts';

interface FactBase {
  /** Made where it happened, unique everywhere. */
  readonly id: string;
  /** Instant, ISO 8601 UTC with milliseconds. */
  readonly at: string;
  /** Breaks ties between facts of one millisecond, in the order they happened on one device. */
  readonly seq: number;
  readonly learner: string;
}

/** What a fact says, without its envelope. */
export type Happening =
  | {
      readonly kind: 'profile-set';
      readonly name: string;
      readonly staffNumber: string;
      readonly team: string;
    }
  | { readonly kind: 'track-started'; readonly track: string /** YYYY-MM-DD */; readonly startsOn: string }
  /** The learner reached the end of the lesson's text. */
  | { readonly kind: 'lesson-read'; readonly lesson: string; readonly revision: number }
  | {
      readonly kind: 'question-answered';
      readonly question: string;
      readonly revision: number;
      readonly response: Response;
      readonly within: AnswerPlace;
    }
  | {
      readonly kind: 'attempt-started';
      readonly attempt: string;
      readonly source: { readonly kind: 'bank' | 'exam'; readonly id: string };
      readonly seed: number;
      readonly questions: readonly { readonly id: string; readonly revision: number }[];
    }
  | { readonly kind: 'attempt-finished'; readonly attempt: string }
  | {
      readonly kind: 'scenario-finished';
      readonly scenario: string;
      readonly revision: number;
      readonly seed: number;
      readonly choices: readonly string[];
      /** True when the run was reached by going back from an earlier one. */
      readonly rewound: boolean;
      /** Present when the run was taken as an assessment, without going back. Counts as any other run does. */
      readonly assessed?: true;
    }
  | { readonly kind: 'attested'; readonly track: string; readonly step: string }
  | { readonly kind: 'assignment-accepted'; readonly assignment: Assignment };

type AnswerPlace =
  | { readonly kind: 'lesson'; readonly lesson: string }
  | { readonly kind: 'attempt'; readonly attempt: string };

export type Fact = FactBase & Happening;
export type FactKind = Fact['kind'];
export type FactOf<Kind extends FactKind> = FactBase & Extract<Happening, { kind: Kind }>;

/** Work a trainer hands out by link. */
export interface Assignment {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  /** For whom, in words: a name, a team; empty when for anyone who opens it. */
  readonly to: string;
  readonly why: string;
  /** YYYY-MM-DD */
  readonly dueOn: string;
  readonly lessons: readonly string[];
  readonly scenarios: readonly string[];
  readonly banks: readonly string[];
}

/** One learner's facts in order of happening. */
export interface LearnerRecord {
  readonly learner: string;
  readonly facts: readonly Fact[];
}
