/**
 * A regulation: one conduct rule or statute, with its citation, how binding it is and how well it was checked.
 * Lessons, questions and scenario choices cite it by id.
 */

/** Binding force, strongest first: statute or judicial interpretation … the agency's own control. */
export const FORCES = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6'] as const;
export type Force = (typeof FORCES)[number];

/** Loan types a regulation binds. `all` is all three. */
export const SCOPES = ['all', 'card', 'consumer-finance', 'micro-loan'] as const;
export type Scope = (typeof SCOPES)[number];

export const REGULATION_STATUSES = ['in-force', 'replaced', 'expired', 'reference'] as const;
export type RegulationStatus = (typeof REGULATION_STATUSES)[number];

/** `conduct`: tells a collector what to do or not do. `statute`: the penalty or right behind it. `background`: context. */
export const REGULATION_KINDS = ['conduct', 'statute', 'background'] as const;
export type RegulationKind = (typeof REGULATION_KINDS)[number];

/**
 * How the text was checked. `statute-text`: the cited articles were read in full; `public-page`: read in public
 * reports or reprints, not the full official text; `memory-high`: not found, known with high confidence;
 * `unverified`: taught only with the notice that the official text decides.
 */
export const SOURCE_MARKS = ['statute-text', 'public-page', 'memory-high', 'unverified'] as const;
export type SourceMark = (typeof SOURCE_MARKS)[number];

export interface Regulation {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly kind: RegulationKind;
  readonly issuer: string;
  /** Official title in 《》, with document number when known. */
  readonly document: string;
  /** Article as cited, e.g. 第六十八条. Absent when the number could not be verified. */
  readonly article?: string | undefined;
  /** Calendar date (YYYY-MM-DD), or year-month when only that is known. */
  readonly effectiveFrom?: string | undefined;
  readonly effectiveTo?: string | undefined;
  readonly force: Force;
  readonly status: RegulationStatus;
  readonly scope: readonly Scope[];
  readonly topics: readonly string[];
  /** What it demands, in our own words. */
  readonly requirement: string;
  readonly do: readonly string[];
  readonly dont: readonly string[];
  readonly source: { readonly mark: SourceMark; readonly note: string };
  /** Date the citation was last checked, YYYY-MM-DD. */
  readonly checkedOn: string;
  readonly reviewBy: string;
  /** Ids of the courseware statements it corrects, e.g. S01. */
  readonly corrects: readonly string[];
  readonly related: readonly string[];
}
