/** Facts in memory, by learner, and which of them are still owed to the storage. */
import type { Fact } from '#domain/record/fact.ts';
import { mergeFacts } from '#domain/record/merge.ts';

export interface Ledger {
  /** Everything in memory, in the order of the record. */
  held(learner: string): readonly Fact[];
  /** The part of it that is not yet kept. */
  owed(learner: string): readonly Fact[];
  /** Takes facts that are kept already. */
  take(learner: string, facts: readonly Fact[]): void;
  /** Takes facts that are still to be kept. */
  owe(learner: string, facts: readonly Fact[]): void;
  /** These are kept now. */
  settle(learner: string, facts: readonly Fact[]): void;
  forget(learner: string): void;
  /** Everyone ever taken in and not forgotten, with or without facts. */
  learners(): readonly string[];
  debtors(): readonly string[];
  unsaved(): number;
}

export function createLedger(): Ledger {
  const memory = new Map<string, readonly Fact[]>();
  const debts = new Map<string, readonly Fact[]>();
  const held = (learner: string): readonly Fact[] => memory.get(learner) ?? [];
  const owed = (learner: string): readonly Fact[] => debts.get(learner) ?? [];
  const take = (learner: string, facts: readonly Fact[]): void => {
    const before = memory.get(learner);
    const after = mergeFacts(before ?? [], facts);
    // The same list as long as nothing is new, so that nobody draws it again.
    const same = before?.length === after.length && after.every((fact, i) => fact === before[i]);
    if (!same) memory.set(learner, after);
  };
  return {
    held,
    owed,
    take,
    owe(learner, facts) {
      take(learner, facts);
      if (facts.length > 0) debts.set(learner, mergeFacts(owed(learner), facts));
    },
    settle(learner, facts) {
      const settled = new Set(facts.map(({ id }) => id));
      const rest = owed(learner).filter(({ id }) => !settled.has(id));
      if (rest.length > 0) debts.set(learner, rest);
      else debts.delete(learner);
    },
    forget(learner) {
      memory.delete(learner);
      debts.delete(learner);
    },
    learners: () => [...memory.keys()],
    debtors: () => [...debts.keys()],
    unsaved: () => [...debts.values()].reduce((sum, facts) => sum + facts.length, 0),
  };
}
