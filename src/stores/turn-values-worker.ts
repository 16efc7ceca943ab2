/** Solves a scenario off the main thread, so that a slow phone does not stutter. */
import { replay } from '#domain/scenario/run.ts';
import type { Run, Scenario } from '#domain/scenario/scenario.ts';
import { solve } from '#domain/scenario/solve.ts';
import { type TurnValue, turnValues } from '#domain/scenario/turn-value.ts';

export interface ValueRequest {
  readonly scenario: Scenario;
  readonly run: Run;
}

/** Null for a run that cannot be worked out. */
export type ValueReply = readonly TurnValue[] | null;

addEventListener('message', ({ data: { scenario, run } }: MessageEvent<ValueRequest>) => {
  const played = replay(scenario, run);
  const solved = solve(scenario);
  const reply: ValueReply = played.ok && solved.ok ? turnValues(scenario, played.value, solved.value) : null;
  postMessage(reply);
});
