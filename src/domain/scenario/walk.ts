/** A walk is a run written down by the author as a test of the scenario. */
import { endingOf, offeredAt, type Played, type ReplayRefusal, replay } from './run.ts';
import { type ChoiceVerdict, FIGURES, type Figure, type Scenario, type Walk } from './scenario.ts';
import { type Score, scoreEnded, type VerdictReason } from './score.ts';

export type WalkProblem =
  | { readonly kind: 'walk-refused'; readonly refusal: ReplayRefusal }
  /** The walk stops before an ending. */
  | { readonly kind: 'walk-unfinished'; readonly at: string }
  | { readonly kind: 'walk-ends-elsewhere'; readonly expected: string; readonly found: string }
  /** It passes where the author expects failure, or the other way round; `reason` is the engine's. */
  | { readonly kind: 'walk-verdict-differs'; readonly expected: boolean; readonly reason: VerdictReason }
  | {
      readonly kind: 'walk-figure-differs';
      readonly figure: Figure;
      readonly expected: number;
      readonly found: number;
    };

/** What a walk comes to that can be made and ends. */
export interface WalkOutcome {
  readonly endsAt: string;
  readonly passes: boolean;
  readonly figures: Readonly<Record<Figure, number>>;
}

/** What does not come out as the walk says; figures are compared once it ends where it should. Empty when all does. */
export function walkProblems(scenario: Scenario, walk: Walk): readonly WalkProblem[] {
  const replayed = replayWalk(scenario, walk.choices);
  if (!replayed.ok) return [{ kind: 'walk-refused', refusal: replayed.refusal }];
  const played = replayed.value;
  const ending = endingOf(played);
  if (!ending) return [{ kind: 'walk-unfinished', at: played.moment.id }];
  const score = scoreEnded(scenario, played, ending);
  const problems: WalkProblem[] = [];
  if (played.moment.id !== walk.endsAt) {
    problems.push({ kind: 'walk-ends-elsewhere', expected: walk.endsAt, found: played.moment.id });
  }
  if ((score.verdict === 'passed') !== walk.passes) {
    problems.push({ kind: 'walk-verdict-differs', expected: walk.passes, reason: score.reason });
  }
  return played.moment.id === walk.endsAt
    ? [...problems, ...figureProblems(walk, figuresOf(scenario, played, score))]
    : problems;
}

/** Undefined when the choices cannot be made or do not end. */
export function walkOutcome(scenario: Scenario, choices: readonly string[]): WalkOutcome | undefined {
  const replayed = replayWalk(scenario, choices);
  const ending = replayed.ok && endingOf(replayed.value);
  if (!ending) return undefined;
  const score = scoreEnded(scenario, replayed.value, ending);
  return {
    endsAt: replayed.value.moment.id,
    passes: score.verdict === 'passed',
    figures: figuresOf(scenario, replayed.value, score),
  };
}

function replayWalk(scenario: Scenario, choices: readonly string[]) {
  return replay(scenario, { scenario: scenario.id, revision: scenario.revision, seed: 0, choices });
}

function figureProblems(
  { figures = {} }: Walk,
  found: Readonly<Record<Figure, number>>,
): readonly WalkProblem[] {
  return FIGURES.flatMap((figure) => {
    const expected = figures[figure];
    return expected === undefined || expected === found[figure]
      ? []
      : [{ kind: 'walk-figure-differs', figure, expected, found: found[figure] } as const];
  });
}

function figuresOf(
  scenario: Scenario,
  { turns, state }: Played,
  { procedure, result, relation }: Score,
): Readonly<Record<Figure, number>> {
  const judged = (as: ChoiceVerdict) => turns.filter(({ choice }) => choice.verdict === as).length;
  return {
    procedure,
    result,
    relation,
    calm: state.calm,
    breaches: judged('breach'),
    poor: judged('poor'),
    offers: turns.reduce((sum, { before }) => sum + offeredAt(scenario, before).length, 0),
  };
}
