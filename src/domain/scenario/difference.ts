/**
 * Whether a mutant can be told from its scenario at all, and by which runs. The two are played side by side from every
 * place where the faulty choice is met, until they part or come to the same outlook again. What parts them is what a
 * walk can tell: where it is, what is offered, how choices are judged, trust, and at an ending calm and procedure.
 *
 * Only one of the states of an outlook is played, which is enough: its choices, branches and figures are those of all
 * others, and so are the mutant's, for it reads nothing that the scenario does not read there. Meters are the one
 * exception, and no fault but that of a meter makes them differ.
 */
import type { Runs } from './best-runs.ts';
import { at } from './graph.ts';
import type { Mutant } from './mutants.ts';
import { offeredAt } from './run.ts';
import type { Choice, Scenario } from './scenario.ts';
import { barMissed, procedureHalves, procedureOf } from './score.ts';
import { momentById, type State, stateAfter } from './state.ts';

/** Faults of a meter: a mutant of these may be told apart by a state that is not played. */
const OF_METERS: readonly Mutant['operator'][] = ['trust reversed', 'calm reversed'];

/** True when no run whatever has another figure, verdict, offer or ending in the mutant: proved, never guessed. */
export function isEquivalent(scenario: Scenario, mutant: Mutant, runs: Runs): boolean {
  return !OF_METERS.includes(mutant.operator) && partingRuns(scenario, mutant, runs).next().done === true;
}

/** Whole runs of the scenario on which the mutant parts from it, from the nearest place on. */
export function* partingRuns(scenario: Scenario, mutant: Mutant, runs: Runs): Generator<readonly string[]> {
  const { nodes } = runs.graph;
  if (mutant.choice === undefined) {
    yield* partingByOrder(scenario, mutant.scenario, runs);
    yield* partingByBars(scenario, mutant.scenario, runs);
    return;
  }
  const here = mutant.choice.slice(0, mutant.choice.indexOf('/'));
  const seen = new Set<string>();
  for (const [start, { state }] of nodes.entries()) {
    if (state.at === here) yield* partingFrom(scenario, mutant.scenario, runs, start, seen);
  }
}

interface Pair {
  readonly ours: State;
  readonly theirs: State;
  readonly by: readonly string[];
}

function* partingFrom(
  scenario: Scenario,
  mutant: Scenario,
  { graph: { nodes, outlookOf }, indexOf, runTo, runFrom }: Runs,
  start: number,
  seen: Set<string>,
): Generator<readonly string[]> {
  const { state } = at(nodes, start);
  const runThrough = (by: readonly string[], to: State) => [
    ...runTo(start),
    ...by,
    ...runFrom(indexOf(outlookOf(to))),
  ];
  const open: Pair[] = [{ ours: state, theirs: state, by: [] }];
  // An array visits what is added while it is walked.
  for (const { ours, theirs, by } of open) {
    const [offered, mutated] = [offeredAt(scenario, ours), offeredAt(mutant, theirs)];
    // What one of the two alone offers can make up for the other in a sum; to be refused is plain.
    const lacking = offered.find(({ id }) => mutated.every((other) => other.id !== id));
    if (lacking && ours.at === theirs.at) {
      yield runThrough([...by, lacking.id], stateAfter(scenario, ours, lacking));
      continue;
    }
    if (arePlacesApart(scenario, ours, theirs, offered, mutated)) {
      yield runThrough(by, ours);
      continue;
    }
    for (const [index, choice] of offered.entries()) {
      const other = mutated[index] as Choice;
      const next = { ours: stateAfter(scenario, ours, choice), theirs: stateAfter(mutant, theirs, other) };
      const taken = [...by, choice.id];
      if (choice.verdict !== other.verdict || next.ours.trust !== next.theirs.trust) {
        yield runThrough(taken, next.ours);
      }
      const [outlook, mutantOutlook] = [outlookOf(next.ours), outlookOf(next.theirs)];
      const moods = moodsApart(next.ours, next.theirs);
      const pair = `${outlook} ${mutantOutlook} ${moods}`;
      if ((outlook === mutantOutlook && moods === '') || seen.has(pair)) continue;
      seen.add(pair);
      open.push({ ...next, by: taken });
    }
  }
}

/** Outlooks leave meters out where nothing ahead reads them; a difference in them is a figure all the same. */
function moodsApart(ours: State, theirs: State): string {
  return ours.trust === theirs.trust && ours.calm === theirs.calm
    ? ''
    : `${ours.trust} ${ours.calm} ${theirs.trust} ${theirs.calm}`;
}

function arePlacesApart(
  scenario: Scenario,
  ours: State,
  theirs: State,
  offered: readonly Choice[],
  mutated: readonly Choice[],
): boolean {
  if (ours.at !== theirs.at || offered.length !== mutated.length) return true;
  return (
    momentById(scenario, ours.at).ending !== undefined &&
    (ours.calm !== theirs.calm || procedureOf(scenario, ours) !== procedureOf(scenario, theirs))
  );
}

/** A fault in the order of moves: some choice makes a move in order in one of the two alone. */
function* partingByOrder(scenario: Scenario, mutant: Scenario, runs: Runs): Generator<readonly string[]> {
  for (const [index, { state, ways }] of runs.graph.nodes.entries()) {
    for (const { choice, to } of ways) {
      const [ours, theirs] = [stateAfter(scenario, state, choice), stateAfter(mutant, state, choice)];
      if (procedureHalves(ours) !== procedureHalves(theirs)) {
        yield [...runs.runTo(index), choice.id, ...runs.runFrom(to)];
      }
    }
  }
}

/** A fault in a bar or a result: an ending counts for another result, or passes without a breach in one of the two. */
function* partingByBars(scenario: Scenario, mutant: Scenario, runs: Runs): Generator<readonly string[]> {
  for (const [index, { state, ending }] of runs.graph.nodes.entries()) {
    const other = momentById(mutant, state.at).ending;
    if (!ending || !other) continue;
    const procedure = procedureOf(scenario, state);
    const [ours, theirs] = [
      barMissed(scenario, procedure, ending.result),
      barMissed(mutant, procedure, other.result),
    ];
    const areApart = runs.isClean(index) && (ours === undefined) !== (theirs === undefined);
    if (ending.result !== other.result || areApart) yield runs.runTo(index);
  }
}
