/** Where exactly a rule is taught and decided, and which part of the curriculum a course is. */
import type { Topic } from '#domain/reference/reference.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import type { Citation } from './citations.ts';

/** Lesson id → the headings under which its text cites a rule: 0 for the opening, else as numbered from 1. */
export type Headings = ReadonlyMap<string, readonly number[]>;

/** By rule id. Numbers rise and stand once. */
export function headingsCiting(citations: readonly Citation[]): Map<string, Headings> {
  const found = new Map<string, Map<string, number[]>>();
  for (const { rule, id, use } of citations) {
    if (!use) continue;
    const lessons = found.get(rule) ?? new Map<string, number[]>();
    found.set(rule, lessons);
    const headings = lessons.get(id) ?? [];
    lessons.set(id, headings);
    if (!headings.includes(use.heading)) headings.push(use.heading);
  }
  return found;
}

/** How many choices of a scenario rest on a rule. */
export function choicesCiting(scenario: Scenario, rule: string): number {
  return scenario.moments.flatMap(({ choices }) => choices).filter(({ rules }) => rules.includes(rule))
    .length;
}

/** The part that most of the topics taught belong to, the first in order where several are level; '' for no topic. */
export function partTaught(covers: readonly string[], topics: readonly Topic[]): string {
  const counts = new Map<string, number>();
  for (const id of covers) {
    const part = topics.find((topic) => topic.id === id)?.part;
    if (part !== undefined) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most?.[0] ?? '';
}
