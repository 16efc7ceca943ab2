/** Small random scenarios with sound wiring. Flags f1 f2; moves m1 m2 m3, of which m2 and m3 have an order. */

import fc from 'fast-check';
import type { Branch, Choice, Condition, Moment, Scenario } from '#domain/scenario/scenario.ts';
import { choice, ending, moment, move, scenario } from './scenario-builders.ts';

const FLAGS = ['f1', 'f2'];
const MOVES = [move('m1'), move('m2', ['m1']), move('m3', ['m1', 'm2'])];

const name = fc.constantFrom(...FLAGS, ...MOVES.map(({ id }) => id));

const condition: fc.Arbitrary<Condition> = fc.record(
  {
    all: fc.array(name, { maxLength: 2 }),
    none: fc.array(name, { maxLength: 1 }),
    trustAtLeast: fc.integer({ min: 0, max: 7 }),
    calmAtLeast: fc.integer({ min: 0, max: 7 }),
  },
  { requiredKeys: [] },
);

const optionally = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

function branches(targets: readonly string[]): fc.Arbitrary<readonly Branch[]> {
  const to = fc.constantFrom(...targets);
  return fc
    .tuple(fc.array(fc.record({ when: condition, to }), { maxLength: 1 }), fc.record({ to }))
    .map(([conditional, last]) => [...conditional, last]);
}

function choiceTo(id: string, targets: readonly string[]): fc.Arbitrary<Choice> {
  return fc
    .record({
      leadsTo: branches(targets),
      when: optionally(condition),
      lockedBecause: optionally(fc.constant('locked')),
      verdict: fc.constantFrom('good', 'good', 'fair', 'poor', 'breach'),
      trust: fc.integer({ min: -6, max: 6 }),
      calm: fc.integer({ min: -6, max: 6 }),
      minutes: fc.nat(3),
      sets: fc.subarray(FLAGS),
      does: fc.shuffledSubarray(
        MOVES.map(({ id }) => id),
        { maxLength: 2 },
      ),
    })
    .map((rest) => choice(id, '', rest));
}

function momentTo(id: string, targets: readonly string[]): fc.Arbitrary<Moment> {
  const choices = fc
    .integer({ min: 1, max: 3 })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, index) => choiceTo(`${id}-${index + 1}`, targets))),
    );
  const says = fc.array(
    fc.record({
      who: fc.constant('customer' as const),
      variants: fc.constant([]),
      text: name,
      when: optionally(condition),
    }),
    {
      minLength: 1,
      maxLength: 2,
    },
  );
  return fc.tuple(choices, says).map(([offered, lines]) => moment(id, offered, { says: lines }));
}

/** `loops`: choices may lead back. The last two moments are endings. */
export function scenarios({ loops }: { readonly loops: boolean }): fc.Arbitrary<Scenario> {
  return fc.integer({ min: 1, max: 5 }).chain((count) => {
    const ids = Array.from({ length: count }, (_, index) => `p${index}`);
    const ends = ['e1', 'e2'];
    const talking = ids.map((id, index) => momentTo(id, [...(loops ? ids : ids.slice(index + 1)), ...ends]));
    const percent = fc.integer({ min: 0, max: 100 });
    return fc
      .record({
        talk: fc.tuple(...talking),
        results: fc.tuple(percent, percent),
        trust: fc.nat(10),
        calm: fc.nat(10),
        passing: fc.record({ procedure: percent, result: percent }),
      })
      .map(({ talk, results, ...rest }) =>
        scenario([...talk, ...ends.map((id, index) => ending(id, results[index] ?? 0))], {
          flags: FLAGS,
          moves: MOVES,
          ...rest,
        }),
      );
  });
}

/** A scenario with a list of numbers to choose by, e.g. the n-th of what is offered, modulo how many there are. */
export const scenariosWithPicks = (options: { readonly loops: boolean }) =>
  fc.tuple(scenarios(options), fc.array(fc.nat(11), { maxLength: 12 }));
