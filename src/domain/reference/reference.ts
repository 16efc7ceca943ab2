/** Small reference collections: glossary, courseware corrections, curriculum topics, search synonyms. */

export interface Term {
  readonly id: string;
  readonly term: string;
  readonly english: string;
  readonly plain: string;
  readonly aliases: readonly string[];
  readonly rules: readonly string[];
}

/** A courseware statement that is wrong or incomplete, and what holds now. */
export interface Correction {
  readonly id: string;
  /** The old statement, paraphrased. */
  readonly was: string;
  readonly problem: string;
  readonly now: string;
  readonly rules: readonly string[];
  /** True when the old statement is right and kept. */
  readonly holds: boolean;
}

export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly part: string;
}
