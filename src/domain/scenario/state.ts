/**
 * The small bounded state of a call: where it stands, how the other person feels, what was settled and which
 * required moves were made. Meters stay within 0 and `METER_MAX`, flags and moves only grow, so there are finitely
 * many states and all of them can be walked. Minutes are told to the learner and decide nothing.
 */
import { holds } from './condition.ts';
import { type Choice, METER_MAX, type Moment, type RequiredMove, type Scenario } from './scenario.ts';

/** A required move made. Only the first time counts: what was said too early cannot be unsaid. */
interface DoneMove {
  readonly id: string;
  /** True when every move that must come before it had been made. */
  readonly inOrder: boolean;
}

export interface State {
  /** The moment's id. */
  readonly at: string;
  readonly trust: number;
  readonly calm: number;
  /** Sorted, each once. */
  readonly flags: readonly string[];
  /** In the order they were made. */
  readonly moves: readonly DoneMove[];
  /** Minutes on the call clock since the start. */
  readonly minutes: number;
}

/** Moments by id, worked out once a scenario: a walk through all its states asks for them a hundred thousand times. */
const momentsOf = new WeakMap<Scenario, ReadonlyMap<string, Moment>>();

/** The moment with this id. Throws when there is none: the content check refuses such a scenario. */
export function momentById(scenario: Scenario, id: string): Moment {
  const byId = momentsOf.get(scenario) ?? new Map(scenario.moments.map((each) => [each.id, each]));
  momentsOf.set(scenario, byId);
  const moment = byId.get(id);
  if (!moment) throw new Error(`scenario ${scenario.id} has no moment ${id}`);
  return moment;
}

export function initialState(scenario: Scenario): State {
  const { start, trust, calm } = scenario;
  return { at: start, trust, calm, flags: [], moves: [], minutes: 0 };
}

/**
 * The state after a choice: first its effects, then the branch, so that a branch sees what the choice did.
 * Throws when no branch holds: the content check demands a last branch without a condition.
 */
export function stateAfter(scenario: Scenario, state: State, choice: Choice): State {
  const changed: State = {
    at: state.at,
    trust: withinMeter(state.trust + choice.trust),
    calm: withinMeter(state.calm + choice.calm),
    flags: choice.sets.length === 0 ? state.flags : [...new Set([...state.flags, ...choice.sets])].sort(),
    moves: choice.does.reduce<readonly DoneMove[]>(
      (done, id) => withMove(scenario.moves, done, id),
      state.moves,
    ),
    minutes: state.minutes + choice.minutes,
  };
  const branch = choice.leadsTo.find(({ when }) => holds(when, changed));
  if (!branch) throw new Error(`choice ${choice.id} at ${state.at} leads nowhere`);
  return { ...changed, at: branch.to };
}

function withinMeter(value: number): number {
  return Math.min(METER_MAX, Math.max(0, value));
}

function withMove(
  required: readonly RequiredMove[],
  done: readonly DoneMove[],
  id: string,
): readonly DoneMove[] {
  if (done.some((move) => move.id === id)) return done;
  const move = required.find((candidate) => candidate.id === id);
  if (!move) throw new Error(`no required move ${id}`);
  return [...done, { id, inOrder: move.after.every((before) => done.some((made) => made.id === before)) }];
}
