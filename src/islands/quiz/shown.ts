/** What a quiz shows around its questions: props that pages fill from the catalogue. */
import type { Citations } from '#islands/ui/Remarks.tsx';

interface ShownTopic {
  readonly title: string;
  /** Lessons that teach it. */
  readonly lessons: readonly { readonly title: string; readonly href: string }[];
}

export interface Shown {
  /** Misconception id → what the learner seems to believe. */
  readonly misconceptions: Readonly<Record<string, string>>;
  /** By rule id. */
  readonly citations: Citations;
  /** By topic id. */
  readonly topics: Readonly<Record<string, ShownTopic>>;
}
