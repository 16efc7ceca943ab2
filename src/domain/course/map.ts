/** Courses laid out by what they build on. */
import type { Course } from './course.ts';

type Node = Pick<Course, 'id' | 'after'>;

/** A course's place in the map, from 1: `column` by the longest chain of courses before it, `row` within the column. */
export interface Placed {
  readonly id: string;
  readonly column: number;
  readonly row: number;
  /** The courses right before it: those it builds on, without those that another of them already builds on. */
  readonly from: readonly string[];
}

/**
 * Each course after all it builds on. `courses` stand in teaching order, which decides the rows; courses that are not
 * among them are passed over, and so is what would close a ring.
 */
export function courseMap(courses: readonly Node[]): Placed[] {
  const placed: Placed[] = [];
  const behind = new Map<string, ReadonlySet<string>>();
  for (const { id, after } of courses) {
    const before = [...new Set(after)].flatMap((each) => placed.find((other) => other.id === each) ?? []);
    const column = Math.max(0, ...before.map((each) => each.column)) + 1;
    const from = before.filter(
      (each) => !before.some((other) => other.id !== each.id && behind.get(other.id)?.has(each.id)),
    );
    behind.set(id, new Set(before.flatMap((each) => [each.id, ...(behind.get(each.id) ?? [])])));
    const row = placed.filter((other) => other.column === column).length + 1;
    placed.push({ id, column, row, from: from.map((each) => each.id) });
  }
  return placed;
}
