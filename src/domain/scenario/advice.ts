/** 保持／开始／停止: at most one line of each, chosen from the run itself. Nothing general is ever said. */
import type { Debrief, ReviewedTurn } from './debrief.ts';
import { calmWord } from './mood.ts';
import type { Choice, RequiredMove } from './scenario.ts';

export type Advice =
  /** A good choice that cost nothing, made under pressure if there was any. */
  | { readonly kind: 'keep'; readonly turn: ReviewedTurn }
  /** A required move never made, and the turn in which its last chance was passed over. */
  | { readonly kind: 'start-move'; readonly move: RequiredMove; readonly turn: number }
  /** A choice that was there and would have kept what the one made lost. */
  | { readonly kind: 'start-choice'; readonly better: Choice; readonly turn: number }
  /** Breaches or poor choices that come from one belief, in order. At least one. */
  | { readonly kind: 'stop'; readonly turns: readonly ReviewedTurn[] };

/** In the order keep, start, stop; each is absent when the run gives no ground for it. */
export function adviceFrom({ turns }: Debrief): readonly Advice[] {
  return [toKeep(turns), toStart(turns), toStop(turns)].flatMap((advice) => advice ?? []);
}

/** A required move made under pressure before any good choice under pressure, before a move made in calm. */
function toKeep(turns: readonly ReviewedTurn[]): Advice | undefined {
  const weight = ({ calm, made }: ReviewedTurn) =>
    2 * Number(calmWord(calm.before) !== 'calm') + Number(made.length > 0);
  const turn = turns
    .filter((each) => each.choice.verdict === 'good' && lostIn(each) === 0 && weight(each) > 0)
    .toSorted((a, b) => weight(b) - weight(a) || a.calm.before - b.calm.before)[0];
  return turn && { kind: 'keep', turn };
}

/** The first required move missed; when none was, the better choice that would have kept most. */
function toStart(turns: readonly ReviewedTurn[]): Advice | undefined {
  const [chance] = turns.flatMap(({ turn, missed }) => missed.map((move) => ({ move, turn })));
  if (chance) return { kind: 'start-move', ...chance };
  const [costliest] = turns.toSorted((a, b) => lostIn(b) - lostIn(a));
  const better = costliest?.value?.better;
  return costliest && better && { kind: 'start-choice', better, turn: costliest.turn };
}

/** The belief behind a breach before others, then the one acted on most often, then the costliest, then the first. */
function toStop(turns: readonly ReviewedTurn[]): Advice | undefined {
  const wrong = turns.filter(({ choice }) => choice.verdict === 'breach' || choice.verdict === 'poor');
  // Without a named belief a turn stands alone.
  const beliefOf = ({ misconception, turn }: ReviewedTurn) => misconception ?? turn;
  const habits = [...new Set(wrong.map(beliefOf))].map((belief) =>
    wrong.filter((turn) => beliefOf(turn) === belief),
  );
  const breached = (habit: readonly ReviewedTurn[]) =>
    Number(habit.some(({ choice }) => choice.verdict === 'breach'));
  const cost = (habit: readonly ReviewedTurn[]) => habit.reduce((sum, turn) => sum + lostIn(turn), 0);
  const [worst] = habits.toSorted(
    (a, b) => breached(b) - breached(a) || b.length - a.length || cost(b) - cost(a),
  );
  return worst && { kind: 'stop', turns: worst };
}

function lostIn({ value }: ReviewedTurn): number {
  return value?.lost ?? 0;
}
