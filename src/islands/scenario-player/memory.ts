/** What the player needs remembered, in its own terms. `browser-memory.ts` connects it to the stores. */
import type { Run, RunMode } from '#domain/scenario/scenario.ts';

/** A run and how it is taken. */
export interface TakenRun {
  readonly run: Run;
  readonly mode: RunMode;
}

export interface FinishedRun extends TakenRun {
  readonly rewound: boolean;
}

export interface Remembered {
  /** The run in progress, or the last one finished when it was not left. */
  readonly draft: TakenRun | undefined;
  /** Runs of the scenario in the learner's record. */
  readonly finished: readonly FinishedRun[];
}

export interface PlayerMemory {
  recall(scenario: string): Promise<Remembered>;
  /** Keeps the run as the scenario's draft, in place of the one before. */
  keep(draft: TakenRun): void;
  /** Forgets the scenario's draft. */
  drop(scenario: string): void;
  /** Adds a finished run to the learner's record. False when it is in memory only for now. */
  record(finished: FinishedRun): Promise<boolean>;
}
