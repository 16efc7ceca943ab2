/**
 * What a finished run is worth: a gate and three figures, never one number. The gate is 红线: any breach fails the
 * run, whatever the figures. Denominators are fixed by the scenario, so a short bad path cannot look complete.
 */
import { fail, ok, type Result } from '../shared/result.ts';
import { endingOf, type Played, type ReplayRefusal, replay, type Turn } from './run.ts';
import { type Ending, METER_MAX, type Run, type Scenario } from './scenario.ts';
import type { State } from './state.ts';

/** A forbidden choice that was made. */
interface Breach {
  /** Counted from 1. */
  readonly turn: number;
  readonly choice: string;
  readonly rules: readonly string[];
}

/** A figure below the scenario's bar. */
interface BarMissed {
  readonly kind: 'procedure-below' | 'result-below';
  readonly reached: number;
  readonly needed: number;
}

/** The one reason for the verdict: the first thing that failed, in this order, or that nothing did. */
export type VerdictReason =
  | { readonly kind: 'breach'; readonly breach: Breach }
  | BarMissed
  | { readonly kind: 'all-met' };

export interface Score {
  readonly verdict: 'passed' | 'failed';
  readonly reason: VerdictReason;
  readonly breaches: readonly Breach[];
  /** 程序, 0 to 100. */
  readonly procedure: number;
  /** 结果, 0 to 100, as the ending states. */
  readonly result: number;
  /** 关系, 0 to 100. */
  readonly relation: number;
}

export interface NotEnded {
  readonly kind: 'not-ended';
  readonly at: string;
}

/** Works out a run and scores it. Refuses what `replay` refuses, and a run without an ending. */
export function scoreRun(scenario: Scenario, run: Run): Result<Score, ReplayRefusal | NotEnded> {
  const replayed = replay(scenario, run);
  return replayed.ok ? scorePlayed(scenario, replayed.value) : replayed;
}

/** Scores a run that has been worked out. Refuses one without an ending. */
export function scorePlayed(scenario: Scenario, played: Played): Result<Score, NotEnded> {
  const ending = endingOf(played);
  return ending
    ? ok(scoreEnded(scenario, played, ending))
    : fail({ kind: 'not-ended', at: played.moment.id });
}

/** Scores a run that has reached this ending. */
export function scoreEnded(scenario: Scenario, played: Played, ending: Ending): Score {
  const breaches = breachesOf(played.turns);
  const procedure = procedureOf(scenario, played.state);
  const reason = verdictReason(breaches[0], barMissed(scenario, procedure, ending.result));
  return {
    verdict: reason.kind === 'all-met' ? 'passed' : 'failed',
    reason,
    breaches,
    procedure,
    result: ending.result,
    relation: relationOf(played),
  };
}

/**
 * Share of the scenario's required moves that were made, 0 to 100, rounded down so that no bar is met by rounding.
 * A move made before one it must come after counts half: it was not forgotten, but it came when it could do harm.
 */
export function procedureOf(scenario: Scenario, state: State): number {
  return Math.floor((100 * procedureHalves(state)) / (2 * scenario.moves.length));
}

/** Required moves made, in halves: two for one in order, one for one made too early. */
export function procedureHalves({ moves }: State): number {
  return moves.reduce((sum, { inOrder }) => sum + (inOrder ? 2 : 1), 0);
}

/** The first of the scenario's bars that the figures do not reach, if any. Says nothing of breaches. */
export function barMissed({ passing }: Scenario, procedure: number, result: number): BarMissed | undefined {
  if (procedure < passing.procedure) {
    return { kind: 'procedure-below', reached: procedure, needed: passing.procedure };
  }
  if (result < passing.result) return { kind: 'result-below', reached: result, needed: passing.result };
  return undefined;
}

function breachesOf(turns: readonly Turn[]): readonly Breach[] {
  return turns.flatMap(({ choice }, index) =>
    choice.verdict === 'breach' ? [{ turn: index + 1, choice: choice.id, rules: choice.rules }] : [],
  );
}

function verdictReason(breach: Breach | undefined, missed: BarMissed | undefined): VerdictReason {
  if (breach) return { kind: 'breach', breach };
  return missed ?? { kind: 'all-met' };
}

/** Mean trust after each turn as a share of the meter, rounded; of the opening when there was no turn. */
function relationOf({ turns, state }: Played): number {
  const levels = turns.length > 0 ? turns.map(({ after }) => after.trust) : [state.trust];
  const sum = levels.reduce((total, level) => total + level, 0);
  return Math.round((100 * sum) / (levels.length * METER_MAX));
}
