/**
 * A second reading of the scenario rules, written apart from the engine on purpose: laws compare the two. It keeps
 * one mutable table and plays by brute force.
 */
import type { Choice, Condition, Scenario } from '#domain/scenario/scenario.ts';

export interface Outcome {
  at: string;
  trust: number;
  calm: number;
  flags: string[];
  procedure: number;
  relation: number;
  breached: boolean;
  /** Undefined while the call goes on. */
  result: number | undefined;
  passes: boolean;
  open: string[];
}

class Table {
  at: string;
  trust: number;
  calm: number;
  known = new Map<string, 'flag' | 'early' | 'proper'>();
  trustAfterTurns: number[] = [];
  breached = false;
  scenario: Scenario;

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.at = scenario.start;
    this.trust = scenario.trust;
    this.calm = scenario.calm;
  }

  allows(condition: Condition | undefined): boolean {
    if (condition === undefined) return true;
    for (const name of condition.all ?? []) if (!this.known.has(name)) return false;
    for (const name of condition.none ?? []) if (this.known.has(name)) return false;
    if (condition.trustAtLeast !== undefined && this.trust < condition.trustAtLeast) return false;
    return !(condition.calmAtLeast !== undefined && this.calm < condition.calmAtLeast);
  }

  open(): Choice[] {
    const here = this.scenario.moments.find((moment) => moment.id === this.at);
    if (here === undefined || here.ending !== undefined) return [];
    return here.choices.filter((choice) => this.allows(choice.when));
  }

  take(choice: Choice): void {
    this.trust += choice.trust;
    this.calm += choice.calm;
    if (this.trust > 10) this.trust = 10;
    if (this.trust < 0) this.trust = 0;
    if (this.calm > 10) this.calm = 10;
    if (this.calm < 0) this.calm = 0;
    for (const flag of choice.sets) this.known.set(flag, 'flag');
    for (const id of choice.does) {
      if (this.known.has(id)) continue;
      const needed = this.scenario.moves.find((move) => move.id === id)?.after ?? [];
      this.known.set(id, needed.some((name) => !this.known.has(name)) ? 'early' : 'proper');
    }
    if (choice.verdict === 'breach') this.breached = true;
    for (const branch of choice.leadsTo) {
      if (this.allows(branch.when)) {
        this.at = branch.to;
        break;
      }
    }
    this.trustAfterTurns.push(this.trust);
  }

  outcome(): Outcome {
    const { scenario } = this;
    let points = 0;
    for (const { id } of scenario.moves) {
      if (this.known.get(id) === 'proper') points += 1;
      if (this.known.get(id) === 'early') points += 0.5;
    }
    const procedure = Math.floor((points / scenario.moves.length) * 100 + 1e-9);
    const heights = this.trustAfterTurns.length === 0 ? [this.trust] : this.trustAfterTurns;
    const relation = Math.round((heights.reduce((a, b) => a + b) * 10) / heights.length);
    const result = scenario.moments.find((moment) => moment.id === this.at)?.ending?.result;
    const flags = [...this.known].filter(([, how]) => how === 'flag').map(([name]) => name);
    return {
      at: this.at,
      trust: this.trust,
      calm: this.calm,
      flags: flags.sort(),
      procedure,
      relation,
      breached: this.breached,
      result,
      passes:
        !this.breached &&
        result !== undefined &&
        procedure >= scenario.passing.procedure &&
        result >= scenario.passing.result,
      open: this.open().map(({ id }) => id),
    };
  }
}

/** Where these choices lead, or undefined when one of them could not be made. */
export function outcomeOf(scenario: Scenario, choices: readonly string[]): Outcome | undefined {
  const table = new Table(scenario);
  for (const id of choices) {
    const choice = table.open().find((candidate) => candidate.id === id);
    if (choice === undefined) return undefined;
    table.take(choice);
  }
  return table.outcome();
}

/** Every list of choices that can be made from the start, unfinished ones too. Only for scenarios without loops. */
export function everyPath(scenario: Scenario): string[][] {
  const paths: string[][] = [];
  const walk = (path: string[]): void => {
    paths.push(path);
    for (const id of outcomeOf(scenario, path)?.open ?? []) walk([...path, id]);
  };
  walk([]);
  return paths;
}
