/** Which rules have to be taught and tested, and where that is missing. */
import type { Regulation } from './regulation.ts';

/** How many lessons teach a rule, how many questions test it and how many choices of scenarios turn on it. */
export interface Coverage {
  readonly lessons: number;
  readonly questions: number;
  readonly choices: number;
}

export const GAPS = ['lessons', 'questions', 'choices'] as const satisfies readonly (keyof Coverage)[];
export type Gap = (typeof GAPS)[number];

/** Conduct that is binding today: a collector has to know it. What lies behind it may stay in the register alone. */
export function mustBeCovered({ kind, status }: Pick<Regulation, 'kind' | 'status'>): boolean {
  return kind === 'conduct' && status === 'in-force';
}

/** What is missing for a rule, in the order of `GAPS`; nothing for a rule that need not be covered. */
export function gapsOf(rule: Pick<Regulation, 'kind' | 'status'>, coverage: Coverage): Gap[] {
  return mustBeCovered(rule) ? GAPS.filter((gap) => coverage[gap] === 0) : [];
}
