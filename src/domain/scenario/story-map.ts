/**
 * A scenario as a map: a box for each moment a run can reach, and the ways that runs really take between them. What
 * no run can do is not drawn, whatever the file says.
 */
import type { Graph } from './graph.ts';
import { reachedWithoutBreach } from './proof.ts';
import type { Choice, ChoiceVerdict, Line, Moment, Scenario } from './scenario.ts';
import { barMissed, procedureOf } from './score.ts';

/** `can-pass`: an ending in which some run passes. `always-fails`: one in which none does. */
export type StoryKind = 'talk' | 'can-pass' | 'always-fails';

export interface StoryBox {
  readonly moment: string;
  /** Place in the file, counted from 1 over all moments. */
  readonly number: number;
  /** The ending's title, or the first line spoken, cut to `TITLE_LENGTH`. */
  readonly title: string;
  readonly kind: StoryKind;
  /** In the author's order; empty for an ending. */
  readonly steps: readonly StoryStep[];
}

/** One choice of a moment and the moments it can lead to, in the author's order of branches. */
export interface StoryStep {
  readonly choice: Choice;
  readonly to: readonly string[];
}

/** All choices of one verdict that lead from one moment to another, as one line on the map. */
export interface StoryWay {
  readonly from: string;
  readonly to: string;
  readonly verdict: ChoiceVerdict;
}

export interface StoryMap {
  /** In the author's order. */
  readonly boxes: readonly StoryBox[];
  /** Each once. */
  readonly ways: readonly StoryWay[];
}

/** Characters of a box's title, the ellipsis included. */
export const TITLE_LENGTH = 18;
/** A clause shorter than this says too little to stand for the line. */
const CLAUSE_LENGTH = 5;

/** The graph must be the scenario's own. */
export function storyMapOf(scenario: Scenario, graph: Graph): StoryMap {
  const passing = passingEndings(scenario, graph);
  const taken = takenWays(graph);
  const reached = new Set(graph.nodes.map(({ state }) => state.at));
  const boxes = scenario.moments.flatMap((moment, index): StoryBox[] => {
    if (!reached.has(moment.id)) return [];
    const { id, ending } = moment;
    const kind = !ending ? 'talk' : passing.has(id) ? 'can-pass' : 'always-fails';
    const steps = moment.choices.flatMap((choice) => {
      const targets = taken.get(id)?.get(choice.id);
      const to = new Set(choice.leadsTo.map((branch) => branch.to).filter((each) => targets?.has(each)));
      return to.size > 0 ? [{ choice, to: [...to] }] : [];
    });
    return [{ moment: id, number: index + 1, title: titleOf(moment), kind, steps }];
  });
  return { boxes, ways: waysOf(boxes) };
}

/** Where the choices of each moment lead in some run: moment → choice → moments. */
function takenWays({ nodes }: Graph): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
  const taken = new Map<string, Map<string, Set<string>>>();
  for (const { state, ways } of nodes) {
    const byChoice = taken.get(state.at) ?? new Map<string, Set<string>>();
    taken.set(state.at, byChoice);
    for (const { choice, to } of ways) {
      const targets = byChoice.get(choice.id) ?? new Set();
      byChoice.set(choice.id, targets);
      const target = nodes[to];
      if (target) targets.add(target.state.at);
    }
  }
  return taken;
}

function passingEndings(scenario: Scenario, { nodes }: Graph): ReadonlySet<string> {
  const clean = reachedWithoutBreach(nodes);
  return new Set(
    nodes.flatMap(({ state, ending }, index) =>
      ending && clean[index] === 1 && !barMissed(scenario, procedureOf(scenario, state), ending.result)
        ? [state.at]
        : [],
    ),
  );
}

function waysOf(boxes: readonly StoryBox[]): readonly StoryWay[] {
  const ways = new Map<string, StoryWay>();
  for (const { moment: from, steps } of boxes) {
    for (const { choice, to: targets } of steps) {
      for (const to of targets) {
        ways.set(`${from} ${to} ${choice.verdict}`, { from, to, verdict: choice.verdict });
      }
    }
  }
  return [...ways.values()];
}

function titleOf({ says, ending, id }: Moment): string {
  if (ending) return ending.title;
  const spoken = says.filter(({ who }) => who !== 'narrator' && who !== 'system');
  const isAlwaysHeard = ({ when }: Line) => when === undefined;
  const line = spoken.find(isAlwaysHeard) ?? spoken[0] ?? says[0];
  return line ? shortened(line.text) : id;
}

/** The text if it is short enough, else its first clauses that are, else its first characters; cut text ends in …. */
export function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= TITLE_LENGTH) return text;
  const start = characters.slice(0, TITLE_LENGTH - 1);
  const end = start.findLastIndex((character) => '。？！，；：、…'.includes(character));
  const clause = start.slice(0, end).join('');
  return `${end >= CLAUSE_LENGTH ? clause : start.join('')}…`;
}
