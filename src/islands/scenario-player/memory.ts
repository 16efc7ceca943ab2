/** What the player needs remembered, in its own terms. `browser-memory.ts` connects it to the stores. */
import type { Run } from '#domain/scenario/scenario.ts';

export interface FinishedRun {
  readonly run: Run;
  readonly rewound: boolean;
}

export interface Remembered {
  /** The run in progress, or the last one finished when it was not left. */
  readonly draft: Run | undefined;
  /** Runs of the scenario in the learner's record. */
  readonly finished: readonly FinishedRun[];
}

export interface PlayerMemory {
  recall(scenario: string): Promise<Remembered>;
  /** Keeps the run as the scenario's draft, in place of the one before. */
  keep(run: Run): void;
  /** Forgets the scenario's draft. */
  drop(scenario: string): void;
  /** Adds a finished run to the learner's record. False when it is in memory only for now. */
  record(finished: FinishedRun): Promise<boolean>;
}
