/**
 * The debrief of a finished run: what each turn did, where the call turned, and which required moves were made when.
 * Everything is computed from the run; nothing of it is stored.
 */
import { fail, ok, type Result } from '../shared/result.ts';
import { endingOf, offeredAt, type Played } from './run.ts';
import type { Choice, ChoiceVerdict, Ending, Line, RequiredMove, Scenario } from './scenario.ts';
import { type NotEnded, type Score, scoreEnded } from './score.ts';
import type { State } from './state.ts';
import type { TurnValue } from './turn-value.ts';

export interface ReviewedTurn {
  /** Counted from 1. */
  readonly turn: number;
  readonly heard: readonly Line[];
  /** What the other person was thinking when the choice was made. */
  readonly thought: string | undefined;
  readonly choice: Choice;
  /** What the learner seems to believe, in the scenario's words. */
  readonly misconception: string | undefined;
  readonly trust: { readonly before: number; readonly after: number };
  readonly calm: { readonly before: number; readonly after: number };
  /** Minutes on the call clock when the choice was made. */
  readonly minutes: number;
  /** Required moves first made here. */
  readonly made: readonly RequiredMove[];
  /** Required moves never made in this run whose last offer was passed over here. */
  readonly missed: readonly RequiredMove[];
  /** What the choice cost of the best that could be had; undefined until it is worked out. */
  readonly value: TurnValue | undefined;
}

export interface MoveOutcome {
  readonly move: RequiredMove;
  readonly outcome: 'in-order' | 'out-of-order' | 'missing';
  /** The turn it was first made in, counted from 1. */
  readonly turn: number | undefined;
}

export interface Debrief {
  readonly score: Score;
  readonly ending: Ending;
  /** Lines heard at the ending. */
  readonly lastHeard: readonly Line[];
  /** The other person's thought at the ending. */
  readonly lastThought: string | undefined;
  readonly turns: readonly ReviewedTurn[];
  /**
   * 每步得失 as a whole: the best that could be had at the start, and what is left of it at the end, nothing after a
   * breach; both 0 to 100. Undefined until the values of the turns are worked out.
   */
  readonly kept: { readonly of: number; readonly points: number } | undefined;
  /** The costliest turn, absent when every choice was good and cost nothing. */
  readonly turningPoint: ReviewedTurn | undefined;
  /** In the scenario's order. */
  readonly moves: readonly MoveOutcome[];
  /** The meters at the start and after each turn. */
  readonly mood: readonly { readonly trust: number; readonly calm: number }[];
}

/** Works out the debrief. `values` are of the run's turns, once they are known. Refuses a run without an ending. */
export function debriefOf(
  scenario: Scenario,
  played: Played,
  values: readonly TurnValue[] | null = null,
): Result<Debrief, NotEnded> {
  const ending = endingOf(played);
  if (!ending) return fail({ kind: 'not-ended', at: played.moment.id });
  const turns = reviewedTurns(scenario, played, values);
  const opening = played.turns[0]?.before ?? played.state;
  return ok({
    score: scoreEnded(scenario, played, ending),
    ending,
    lastHeard: played.heard,
    lastThought: played.moment.thought,
    turns,
    kept: keptOf(turns),
    turningPoint: turningPointOf(turns),
    moves: moveOutcomes(scenario, turns, played),
    mood: [opening, ...played.turns.map(({ after }) => after)].map(({ trust, calm }) => ({ trust, calm })),
  });
}

function keptOf(turns: readonly ReviewedTurn[]): Debrief['kept'] {
  const [first, last] = [turns[0]?.value, turns.at(-1)?.value];
  if (!first || !last) return undefined;
  const breached = turns.some(({ choice }) => choice.verdict === 'breach');
  const left = breached ? undefined : last.after;
  return { of: first.before ?? 0, points: left ?? 0 };
}

const SEVERITY: Readonly<Record<ChoiceVerdict, number>> = { good: 0, fair: 1, poor: 2, breach: 3 };

/**
 * A breach before everything, then what cost most of the best that could be had, then most trust and calm, then the
 * worse verdict, then the earlier turn.
 */
function turningPointOf(turns: readonly ReviewedTurn[]): ReviewedTurn | undefined {
  const isBreach = ({ choice }: ReviewedTurn) => Number(choice.verdict === 'breach');
  return turns
    .filter((turn) => turn.choice.verdict !== 'good' || lostIn(turn) > 0)
    .toSorted(
      (a, b) =>
        isBreach(b) - isBreach(a) ||
        lostIn(b) - lostIn(a) ||
        dropOf(b) - dropOf(a) ||
        SEVERITY[b.choice.verdict] - SEVERITY[a.choice.verdict],
    )[0];
}

function lostIn({ value }: ReviewedTurn): number {
  return value?.lost ?? 0;
}

function dropOf({ trust, calm }: ReviewedTurn): number {
  return trust.before - trust.after + calm.before - calm.after;
}

function reviewedTurns(
  scenario: Scenario,
  played: Played,
  values: readonly TurnValue[] | null,
): readonly ReviewedTurn[] {
  const missedAt = missedMoves(scenario, played);
  return played.turns.map(({ moment, heard, choice, before, after }, index) => ({
    turn: index + 1,
    heard,
    thought: moment.thought,
    choice,
    misconception: choice.misconception && scenario.misconceptions[choice.misconception],
    trust: { before: before.trust, after: after.trust },
    calm: { before: before.calm, after: after.calm },
    minutes: before.minutes,
    made: scenario.moves.filter(({ id }) => made(after, id) && !made(before, id)),
    missed: scenario.moves.filter(({ id }) => missedAt.get(id) === index),
    value: values?.[index],
  }));
}

/** For each move never made, the last turn (from 0) in which a choice making it was offered. */
function missedMoves(scenario: Scenario, { turns, state }: Played): ReadonlyMap<string, number> {
  const chances = turns.flatMap(({ before }, index) =>
    offeredAt(scenario, before).flatMap(({ does }) => does.map((id) => [id, index] as const)),
  );
  return new Map(chances.filter(([id]) => !made(state, id)));
}

function moveOutcomes(
  { moves }: Scenario,
  turns: readonly ReviewedTurn[],
  { state }: Played,
): readonly MoveOutcome[] {
  return moves.map((move): MoveOutcome => {
    const done = state.moves.find(({ id }) => id === move.id);
    if (!done) return { move, outcome: 'missing', turn: undefined };
    const turn = turns.find((candidate) => candidate.made.includes(move))?.turn;
    return { move, outcome: done.inOrder ? 'in-order' : 'out-of-order', turn };
  });
}

function made({ moves }: State, id: string): boolean {
  return moves.some((move) => move.id === id);
}
