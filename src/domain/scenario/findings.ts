/** What walking every state of a scenario has shown, each finding fit to be told in one sentence. */
import { graphOf } from './graph.ts';
import { type Proof, proofOf } from './proof.ts';
import {
  type Choice,
  COMPETENCIES,
  type Competency,
  type RequiredMove,
  type Scenario,
  type Walk,
} from './scenario.ts';
import { type Best, bestFrom, type Solution, STATE_LIMIT, solutionOf } from './solve.ts';
import { initialState } from './state.ts';
import { type StoryMap, storyMapOf } from './story-map.ts';
import { walkProblems } from './walk.ts';
import { wiringProblems } from './wiring.ts';

/** How many of all have the quality asked about. */
export interface Share {
  readonly having: number;
  readonly of: number;
}

/** Two required moves that have an order. `holds`: no run passes in which the later one is made first. */
export interface Order {
  readonly before: RequiredMove;
  readonly later: RequiredMove;
  readonly holds: boolean;
}

/** The required moves that show one competency, or none. */
export interface CompetencyMoves {
  readonly competency: Competency | undefined;
  readonly moves: readonly RequiredMove[];
}

export interface Findings {
  readonly proof: Proof;
  /** From the start; undefined when no ending is reached without a breach. */
  readonly best: Best | undefined;
  /** Reached by some run. */
  readonly moments: Share;
  readonly choices: Share;
  readonly endings: Share;
  /** Moments at which a run can be left without an ending ahead, each once. */
  readonly deadEnds: readonly string[];
  /** Forbidden choices in the whole scenario. */
  readonly breaches: number;
  readonly orders: readonly Order[];
  /** In the order of `COMPETENCIES`, without those that no move shows; the moves that show none come last. */
  readonly competencies: readonly CompetencyMoves[];
  /** Poor choices and breaches that have a note, a misconception and a rule. */
  readonly explained: Share;
  /** Walks that come out as their author wrote. */
  readonly walks: Share;
  /** Endings that one of those walks reaches. */
  readonly walked: Share;
  readonly map: StoryMap;
}

/** Undefined for a scenario with broken wiring or more than `limit` states: nothing is shown of it then. */
export function findingsOf(
  scenario: Scenario,
  walks: readonly Walk[],
  limit = STATE_LIMIT,
): Findings | undefined {
  const graph = wiringProblems(scenario).length === 0 ? graphOf(scenario, limit) : undefined;
  if (!graph) return undefined;
  const proof = proofOf(scenario, graph);
  const solution = solutionOf(scenario, graph);
  return {
    proof,
    best: bestFrom(solution, initialState(scenario)),
    ...reachOf(scenario, solution),
    deadEnds: [...new Set([...solution.stuck, ...solution.endless].map(({ moment }) => moment))],
    breaches: choicesOf(scenario).filter(({ verdict }) => verdict === 'breach').length,
    orders: ordersOf(scenario, proof),
    competencies: competenciesOf(scenario),
    explained: shareOf(choicesOf(scenario).filter(isSerious), isExplained),
    ...walkedBy(scenario, walks),
    map: storyMapOf(scenario, graph),
  };
}

function reachOf(scenario: Scenario, { moments, choices, endings }: Solution) {
  const offered = scenario.moments.flatMap(({ id, choices: own }) =>
    own.map((choice) => `${id}/${choice.id}`),
  );
  return {
    moments: shareOf(scenario.moments, ({ id }) => moments.has(id)),
    choices: shareOf(offered, (name) => choices.has(name)),
    endings: shareOf(endingsOf(scenario), (id) => endings.has(id)),
  };
}

function ordersOf({ moves }: Scenario, { early }: Proof): readonly Order[] {
  return moves.flatMap((later) =>
    moves
      .filter(({ id }) => later.after.includes(id))
      .map((before) => ({ before, later, holds: early.every(({ move }) => move !== later.id) })),
  );
}

function competenciesOf({ moves }: Scenario): readonly CompetencyMoves[] {
  return [...COMPETENCIES, undefined]
    .map((competency) => ({ competency, moves: moves.filter((move) => move.competency === competency) }))
    .filter((shown) => shown.moves.length > 0);
}

function walkedBy(scenario: Scenario, walks: readonly Walk[]) {
  const sound = walks.filter((walk) => walkProblems(scenario, walk).length === 0);
  return {
    walks: { having: sound.length, of: walks.length },
    walked: shareOf(endingsOf(scenario), (id) => sound.some(({ endsAt }) => endsAt === id)),
  };
}

function isSerious({ verdict }: Choice): boolean {
  return verdict === 'poor' || verdict === 'breach';
}

function isExplained({ note, misconception, rules }: Choice): boolean {
  return note !== undefined && misconception !== undefined && rules.length > 0;
}

function choicesOf({ moments }: Scenario): readonly Choice[] {
  return moments.flatMap(({ choices }) => choices);
}

function endingsOf({ moments }: Scenario): readonly string[] {
  return moments.flatMap(({ id, ending }) => (ending ? [id] : []));
}

function shareOf<Item>(items: readonly Item[], has: (item: Item) => boolean): Share {
  return { having: items.filter(has).length, of: items.length };
}
