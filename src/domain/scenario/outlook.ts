/**
 * What of a state can still make a difference. Two states with the same outlook offer the same choices for ever after
 * and end with the same procedure and result, so a walk needs to see only one of them. What only colours the words
 * heard, the minutes, and every flag, move or meter that nothing ahead reads, is left out.
 */
import type { Choice, Condition, Moment, Scenario } from './scenario.ts';
import { procedureHalves } from './score.ts';
import type { State } from './state.ts';

/** What conditions and required moves read, at a moment or anywhere beyond it. */
interface Reads {
  readonly names: ReadonlySet<string>;
  /** Of the names, those of required moves. */
  readonly moves: readonly string[];
  readonly trust: boolean;
  readonly calm: boolean;
}

/** A function that gives each state its outlook: equal text, equal future. The scenario's wiring must be sound. */
export function outlooks(scenario: Scenario): (state: State) => string {
  const beyond = new Map(scenario.moments.map((moment) => [moment.id, readsBeyond(scenario, moment)]));
  return (state) => {
    const { names, moves, trust, calm } = beyond.get(state.at) as Reads;
    // Put together by hand: this runs once for every way between two states.
    let outlook = `${state.at}|${trust ? state.trust : ''}|${calm ? state.calm : ''}|${procedureHalves(state)}|`;
    for (const flag of state.flags) if (names.has(flag)) outlook += `${flag},`;
    outlook += '|';
    // How a move was made counts in the sum only; what is asked of it later is whether it was made.
    for (const move of moves) if (state.moves.some(({ id }) => id === move)) outlook += `${move},`;
    return outlook;
  };
}

function readsBeyond(scenario: Scenario, from: Moment): Reads {
  const choices = momentsFrom(scenario, from).flatMap((moment) => moment.choices);
  const conditions = choices.flatMap(({ when, leadsTo }) => [when, ...leadsTo.map((branch) => branch.when)]);
  const names = new Set([
    ...conditions.flatMap(namesIn),
    ...choices.flatMap((choice) => movesIn(scenario, choice)),
  ]);
  return {
    names,
    moves: scenario.moves.flatMap(({ id }) => (names.has(id) ? [id] : [])),
    trust: conditions.some((condition) => condition?.trustAtLeast !== undefined),
    calm: conditions.some((condition) => condition?.calmAtLeast !== undefined),
  };
}

/** The moment and every one that branches lead to from it, whatever their conditions. */
function momentsFrom({ moments }: Scenario, from: Moment): readonly Moment[] {
  const reached = new Set([from]);
  // A set visits what is added while it is walked.
  for (const { choices } of reached) {
    const targets = new Set(choices.flatMap(({ leadsTo }) => leadsTo.map(({ to }) => to)));
    for (const moment of moments.filter(({ id }) => targets.has(id))) reached.add(moment);
  }
  return [...reached];
}

function namesIn(condition: Condition | undefined): readonly string[] {
  return [...(condition?.all ?? []), ...(condition?.none ?? [])];
}

/** Making a move asks whether it was made before, and whether those it must come after were. */
function movesIn({ moves }: Scenario, { does }: Choice): readonly string[] {
  return moves.filter(({ id }) => does.includes(id)).flatMap(({ id, after }) => [id, ...after]);
}
