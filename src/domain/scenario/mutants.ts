/**
 * A scenario with one fault in it, for every fault an author could slip into one: a guard gone or turned round, an edge
 * led elsewhere, an effect lost, added or reversed, a verdict or a bar moved. Which other moment an edge leads to, and
 * which flag is set too much, is told by the place alone, so that the same scenario always has the same mutants.
 *
 * A condition cannot say "not all of these", so that a guard is turned round in parts: a name that must be there must
 * be missing, and the other way round; a meter that must be high enough never is. Conditions of lines are left out:
 * they choose words, and no figure, verdict or way reads a word.
 */
import { type Choice, type Condition, METER_MAX, type Moment, type Scenario } from './scenario.ts';

export type Operator =
  | 'guard dropped'
  | 'guard turned'
  | 'branch always taken'
  | 'branch never taken'
  | 'branches swapped'
  | 'edge redirected'
  | 'flag not set'
  | 'flag set too much'
  | 'move not made'
  | 'order dropped'
  | 'trust reversed'
  | 'calm reversed'
  | 'verdict flipped'
  | 'breach excused'
  | 'ending across the bar'
  | 'bar moved';

export interface Mutant {
  readonly operator: Operator;
  /** Where the fault is, for a person to find it. */
  readonly place: string;
  /** The choice that differs, as `moment/choice`; undefined for a fault of the whole scenario. */
  readonly choice: string | undefined;
  readonly scenario: Scenario;
}

/** All mutants, in the order of the file. */
export function mutantsOf(scenario: Scenario): readonly Mutant[] {
  return [
    ...scenario.moments.flatMap((moment, index) =>
      moment.choices.flatMap((choice, place) =>
        choiceFaults(scenario, choice, index + place).map(({ operator, detail, changed }): Mutant => {
          const where = `${moment.id}/${choice.id}`;
          const faulty = { ...moment, choices: moment.choices.with(place, changed) };
          return {
            operator,
            place: `${where} ${detail}`,
            choice: where,
            scenario: withMoment(scenario, faulty),
          };
        }),
      ),
    ),
    ...scenario.moves.flatMap((move, index) =>
      move.after.map((name): Mutant => {
        const changed = { ...move, after: move.after.filter((other) => other !== name) };
        const moves = scenario.moves.with(index, changed);
        return whole('order dropped', `${move.id} after ${name}`, { ...scenario, moves });
      }),
    ),
    ...scenario.moments.flatMap((moment) => endingFaults(scenario, moment)),
    ...barFaults(scenario),
  ];
}

interface ChoiceFault {
  readonly operator: Operator;
  readonly detail: string;
  readonly changed: Choice;
}

function choiceFaults({ moments, flags }: Scenario, choice: Choice, luck: number): readonly ChoiceFault[] {
  const fault = (operator: Operator, detail: string, change: Partial<Choice>): ChoiceFault => ({
    operator,
    detail,
    changed: { ...choice, ...change },
  });
  const { when, leadsTo, sets, does, trust, calm, verdict } = choice;
  const others = flags.filter((flag) => !sets.includes(flag));
  const added = others.length > 0 ? [others[luck % others.length] as string] : [];
  return [
    ...(when ? [fault('guard dropped', '', { when: undefined })] : []),
    ...(when ? turned(when).map(([detail, round]) => fault('guard turned', detail, { when: round })) : []),
    ...leadsTo.slice(0, -1).flatMap((branch, index) => {
      const next = leadsTo[index + 1] as (typeof leadsTo)[number];
      const swapped = leadsTo
        .with(index, { ...branch, to: next.to })
        .with(index + 1, { ...next, to: branch.to });
      return [
        fault('branch always taken', branch.to, { leadsTo: [...leadsTo.slice(0, index), { to: branch.to }] }),
        fault('branch never taken', branch.to, { leadsTo: leadsTo.toSpliced(index, 1) }),
        ...(next.to === branch.to ? [] : [fault('branches swapped', branch.to, { leadsTo: swapped })]),
      ];
    }),
    ...leadsTo.map((branch, index) => {
      const elsewhere = moments.filter(({ id }) => id !== branch.to);
      const { id } = elsewhere[(luck * 7 + index) % elsewhere.length] as Moment;
      const changed = leadsTo.with(index, { ...branch, to: id });
      return fault('edge redirected', `${branch.to} to ${id}`, { leadsTo: changed });
    }),
    ...sets.map((flag) => fault('flag not set', flag, { sets: sets.filter((other) => other !== flag) })),
    ...added.map((flag) => fault('flag set too much', flag, { sets: [...sets, flag] })),
    ...does.map((move) => fault('move not made', move, { does: does.filter((other) => other !== move) })),
    ...(trust === 0 ? [] : [fault('trust reversed', `${trust}`, { trust: -trust })]),
    ...(calm === 0 ? [] : [fault('calm reversed', `${calm}`, { calm: -calm })]),
    ...(verdict === 'good' ? [fault('verdict flipped', 'good to poor', { verdict: 'poor' })] : []),
    ...(verdict === 'poor' ? [fault('verdict flipped', 'poor to good', { verdict: 'good' })] : []),
    ...(verdict === 'breach' ? [fault('breach excused', '', { verdict: 'poor' })] : []),
  ];
}

/** The condition with one part turned round, for each of its parts. */
function turned(condition: Condition): readonly (readonly [detail: string, round: Condition])[] {
  const { all = [], none = [], trustAtLeast, calmAtLeast } = condition;
  const without = (names: readonly string[], name: string) => names.filter((other) => other !== name);
  return [
    ...all.map(
      (name) => [`not ${name}`, { ...condition, all: without(all, name), none: [...none, name] }] as const,
    ),
    ...none.map((name) => [name, { ...condition, all: [...all, name], none: without(none, name) }] as const),
    ...(trustAtLeast === undefined
      ? []
      : [['trust', { ...condition, trustAtLeast: METER_MAX + 1 }] as const]),
    ...(calmAtLeast === undefined ? [] : [['calm', { ...condition, calmAtLeast: METER_MAX + 1 }] as const]),
  ];
}

function endingFaults(scenario: Scenario, moment: Moment): readonly Mutant[] {
  const { ending } = moment;
  const bar = scenario.passing.result;
  if (!ending || bar === 0) return [];
  const result = ending.result >= bar ? bar - 1 : bar;
  const faulty = { ...moment, ending: { ...ending, result } };
  const place = `${moment.id} ${ending.result} to ${result}`;
  return [whole('ending across the bar', place, withMoment(scenario, faulty))];
}

/** Each bar put just below the next lower figure there can be, and just above the next higher one. */
function barFaults(scenario: Scenario): readonly Mutant[] {
  const { passing, moves, moments } = scenario;
  const halves = 2 * moves.length;
  const procedures = Array.from({ length: halves + 1 }, (_, made) => Math.floor((100 * made) / halves));
  const results = moments.flatMap(({ ending }) => (ending ? [ending.result] : []));
  const moved = (bar: 'procedure' | 'result', figures: readonly number[]) => {
    const lower = figures.filter((figure) => figure < passing[bar]);
    const higher = figures.filter((figure) => figure >= passing[bar] && figure < 100);
    return [
      ...(lower.length > 0 ? [Math.max(...lower)] : []),
      ...(higher.length > 0 ? [Math.min(...higher) + 1] : []),
    ].map((to) =>
      whole('bar moved', `${bar} ${passing[bar]} to ${to}`, {
        ...scenario,
        passing: { ...passing, [bar]: to },
      }),
    );
  };
  return [...moved('procedure', procedures), ...moved('result', results)];
}

function whole(operator: Operator, place: string, scenario: Scenario): Mutant {
  return { operator, place, choice: undefined, scenario };
}

function withMoment(scenario: Scenario, changed: Moment): Scenario {
  const moments = scenario.moments.map((moment) => (moment.id === changed.id ? changed : moment));
  return { ...scenario, moments };
}
