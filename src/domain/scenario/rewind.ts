import { fail, ok, type Result } from '../shared/result.ts';
import type { Run } from './scenario.ts';

interface NoSuchTurn {
  readonly kind: 'no-such-turn';
  readonly turn: number;
  readonly turns: number;
}

/** The run as it stood before its `turn`-th choice (counted from 1), to be played on differently. */
export function rewindTo(run: Run, turn: number): Result<Run, NoSuchTurn> {
  const turns = run.choices.length;
  if (!Number.isInteger(turn) || turn < 1 || turn > turns) return fail({ kind: 'no-such-turn', turn, turns });
  return ok({ ...run, choices: run.choices.slice(0, turn - 1) });
}
