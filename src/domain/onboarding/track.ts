/** An onboarding track: weeks of dated steps. A step is done when the record holds its evidence. */

export type StepEvidence =
  | { readonly kind: 'lesson'; readonly lesson: string }
  | { readonly kind: 'practice'; readonly bank: string; readonly share: number }
  | { readonly kind: 'scenario'; readonly scenario: string; readonly passed: boolean }
  | { readonly kind: 'exam'; readonly exam: string }
  | { readonly kind: 'attest'; readonly statement: string };

export interface Step {
  readonly id: string;
  readonly title: string;
  /** Who makes it happen; the learner still does it. */
  readonly owner: 'learner' | 'mentor' | 'trainer';
  readonly minutes: number;
  readonly evidence: StepEvidence;
}

export interface TrackDay {
  /** Working day of the track, from 1. Due on that day. */
  readonly day: number;
  readonly title: string;
  readonly steps: readonly Step[];
}

export interface TrackWeek {
  readonly title: string;
  readonly goal: string;
  readonly days: readonly TrackDay[];
}

export interface Track {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly weeks: readonly TrackWeek[];
}
