/**
 * Playing a scenario. A run holds only what the learner did; `replay` works out the rest, and refuses a run that
 * the scenario as it stands today could not have produced.
 */
import { seedFrom } from '../shared/random.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { holds } from './condition.ts';
import type { Choice, Ending, Line, Moment, Run, RunMode, Scenario } from './scenario.ts';
import { initialState, momentById, type State, stateAfter } from './state.ts';

/** One choice of a run with what surrounded it. */
export interface Turn {
  readonly moment: Moment;
  /** The moment's lines that were heard, in order. */
  readonly heard: readonly Line[];
  readonly choice: Choice;
  readonly before: State;
  readonly after: State;
}

/** A run worked out: the turns so far and where it stands now. */
export interface Played {
  readonly run: Run;
  readonly turns: readonly Turn[];
  readonly state: State;
  readonly moment: Moment;
  /** Lines heard on arriving at the present moment. */
  readonly heard: readonly Line[];
}

/** A choice of the present moment as the learner meets it. */
export type ChoiceOffer =
  | { readonly kind: 'offered'; readonly choice: Choice }
  | { readonly kind: 'locked'; readonly choice: Choice; readonly because: string }
  | { readonly kind: 'hidden'; readonly choice: Choice };

type ChoiceRefusal =
  | { readonly kind: 'already-ended'; readonly at: string; readonly choice: string }
  | { readonly kind: 'choice-unknown'; readonly at: string; readonly choice: string }
  | { readonly kind: 'choice-not-offered'; readonly at: string; readonly choice: string };

export type ReplayRefusal =
  | { readonly kind: 'other-scenario'; readonly expected: string; readonly found: string }
  | { readonly kind: 'other-revision'; readonly expected: number; readonly found: number }
  | {
      readonly kind: 'turn-refused';
      /** Counted from 1. */
      readonly turn: number;
      readonly refusal: ChoiceRefusal;
    };

/** A new run before its first choice. */
export function startRun(scenario: Scenario, seed: number): Played {
  const run: Run = { scenario: scenario.id, revision: scenario.revision, seed, choices: [] };
  return arrive(scenario, run, [], initialState(scenario));
}

/** The choices of the state's moment in the author's order. Endings have none: the content check sees to it. */
export function choicesAt(scenario: Scenario, state: State): readonly ChoiceOffer[] {
  return momentById(scenario, state.at).choices.map((choice): ChoiceOffer => {
    if (holds(choice.when, state)) return { kind: 'offered', choice };
    if (choice.lockedBecause) return { kind: 'locked', choice, because: choice.lockedBecause };
    return { kind: 'hidden', choice };
  });
}

/**
 * The choices that are shown, locked ones with their reason. An assessed run leaves those out: that there would be
 * another answer, and what it takes, is a hint the story does not give.
 */
export function shownAt(scenario: Scenario, state: State, mode: RunMode): readonly ChoiceOffer[] {
  return choicesAt(scenario, state).filter(
    ({ kind }) => kind === 'offered' || (kind === 'locked' && mode === 'practice'),
  );
}

/** The choices that can be made in this state. */
export function offeredAt(scenario: Scenario, state: State): readonly Choice[] {
  return choicesAt(scenario, state).flatMap((offer) => (offer.kind === 'offered' ? [offer.choice] : []));
}

/** The run one choice further. Refuses after the ending, an unknown choice, and one that is locked or hidden. */
export function makeChoice(
  scenario: Scenario,
  played: Played,
  choiceId: string,
): Result<Played, ChoiceRefusal> {
  const { run, turns, state, moment, heard } = played;
  if (moment.ending) return fail({ kind: 'already-ended', at: moment.id, choice: choiceId });
  const offer = choicesAt(scenario, state).find(({ choice }) => choice.id === choiceId);
  if (!offer) return fail({ kind: 'choice-unknown', at: moment.id, choice: choiceId });
  if (offer.kind !== 'offered') return fail({ kind: 'choice-not-offered', at: moment.id, choice: choiceId });
  const after = stateAfter(scenario, state, offer.choice);
  const turn: Turn = { moment, heard, choice: offer.choice, before: state, after };
  return ok(arrive(scenario, { ...run, choices: [...run.choices, choiceId] }, [...turns, turn], after));
}

/** Works out a whole run. Refuses another scenario or revision, and a choice that could not have been made. */
export function replay(scenario: Scenario, run: Run): Result<Played, ReplayRefusal> {
  if (run.scenario !== scenario.id) {
    return fail({ kind: 'other-scenario', expected: scenario.id, found: run.scenario });
  }
  if (run.revision !== scenario.revision) {
    return fail({ kind: 'other-revision', expected: scenario.revision, found: run.revision });
  }
  let played = startRun(scenario, run.seed);
  for (const choice of run.choices) {
    const next = makeChoice(scenario, played, choice);
    if (!next.ok) return fail({ kind: 'turn-refused', turn: played.turns.length + 1, refusal: next.refusal });
    played = next.value;
  }
  return ok(played);
}

/** The ending the run has reached, if it has. */
export function endingOf(played: Played): Ending | undefined {
  return played.moment.ending;
}

function arrive(scenario: Scenario, run: Run, turns: readonly Turn[], state: State): Played {
  const moment = momentById(scenario, state.at);
  const heard = moment.says
    .map((line, place) => worded(line, seedFrom(`${run.seed} ${moment.id} ${place}`)))
    .filter(({ when }) => holds(when, state));
  return { run, turns, state, moment, heard };
}

/** The line in one of its wordings. */
function worded(line: Line, luck: number): Line {
  const wordings = [line.text, ...line.variants];
  return { ...line, text: wordings[luck % wordings.length] ?? line.text };
}
