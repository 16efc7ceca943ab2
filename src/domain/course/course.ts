/** Courses and lessons as pages and the domain see them. Lesson bodies stay with the pages that render them. */
import type { Reviewed } from './review.ts';

export interface Course {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly summary: string;
  readonly audience: string;
  /** Lesson ids in teaching order: order lives here and nowhere else. */
  readonly lessons: readonly string[];
  /** Course ids that should come first. */
  readonly after: readonly string[];
  readonly exam?: string | undefined;
}

export interface Lesson {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly summary: string;
  /** Curriculum topics taught, e.g. T15. */
  readonly covers: readonly string[];
  /** Reading and practice time, in minutes. */
  readonly minutes: number;
  readonly objectives: readonly string[];
  readonly reviewBy: string;
  /** Revisions of the rules it cites that it was read against; absent is 1. */
  readonly reviewed?: Reviewed | undefined;
  /** Question ids of the checks in its text: passing all of them is part of finishing the lesson. */
  readonly checks: readonly string[];
  /** Further practice. */
  readonly practice: { readonly banks: readonly string[]; readonly scenarios: readonly string[] };
}
