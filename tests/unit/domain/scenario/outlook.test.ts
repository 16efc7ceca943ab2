import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlooks } from '#domain/scenario/outlook.ts';
import { offeredAt } from '#domain/scenario/run.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { procedureOf } from '#domain/scenario/score.ts';
import { initialState, type State, stateAfter } from '#domain/scenario/state.ts';
import { scenarios } from '../../../support/scenario-arbitraries.ts';
import { choice, ending, moment, move, scenario } from '../../../support/scenario-builders.ts';

/** States met within a few steps, by every path; nothing is merged. */
function statesWithin(story: Scenario, steps: number): State[] {
  let level = [initialState(story)];
  const all = [...level];
  for (let step = 0; step < steps; step += 1) {
    level = level
      .flatMap((state) => offeredAt(story, state).map((each) => stateAfter(story, state, each)))
      .slice(0, 200);
    all.push(...level);
  }
  return all;
}

describe('an outlook', () => {
  test('states of one outlook offer the same choices, with one outlook after each, and end alike', () => {
    fc.assert(
      fc.property(scenarios({ loops: true }), (random) => {
        const outlookOf = outlooks(random);
        const first = new Map<string, State>();
        for (const state of statesWithin(random, 4)) {
          const other = first.get(outlookOf(state));
          if (!other) {
            first.set(outlookOf(state), state);
            continue;
          }
          const future = (of: State) =>
            offeredAt(random, of).map((each) => [each.id, outlookOf(stateAfter(random, of, each))]);
          expect(other.at).toBe(state.at);
          expect(future(other)).toEqual(future(state));
          expect(procedureOf(random, other)).toBe(procedureOf(random, state));
        }
      }),
      { numRuns: 500 },
    );
  });

  const story = scenario(
    [
      moment('here', [
        choice('on', 'there', {
          when: { all: ['read-by-choice'], calmAtLeast: 5 },
          does: ['third'],
          leadsTo: [{ when: { none: ['read-by-branch'] }, to: 'there' }, { to: 'end' }],
        }),
      ]),
      moment('there', [choice('stop', 'end', { when: { trustAtLeast: 5 } })], {
        says: [{ who: 'customer', variants: [], text: 'hm', when: { all: ['read-by-line'] } }],
      }),
      ending('end', 50),
    ],
    {
      flags: ['read-by-choice', 'read-by-branch', 'read-by-line'],
      moves: [move('first'), move('second'), move('third', ['second'])],
    },
  );
  const outlookOf = outlooks(story);
  const done = (...ids: readonly string[]) => ids.map((id) => ({ id, inOrder: true }));
  const base: State = { at: 'here', trust: 5, calm: 5, flags: [], moves: [], minutes: 0 };

  test.each<{ because: string; a: Partial<State>; b: Partial<State>; same: boolean }>([
    { because: 'minutes decide nothing', a: { minutes: 1 }, b: { minutes: 2 }, same: true },
    {
      because: 'a line reads it, and lines decide nothing',
      a: { flags: ['read-by-line'] },
      b: {},
      same: true,
    },
    { because: 'a choice ahead reads the flag', a: { flags: ['read-by-choice'] }, b: {}, same: false },
    { because: 'a branch ahead reads the flag', a: { flags: ['read-by-branch'] }, b: {}, same: false },
    {
      because: 'the choice that reads the flag is past',
      a: { at: 'there', flags: ['read-by-choice'] },
      b: { at: 'there' },
      same: true,
    },
    { because: 'trust is read further on', a: { trust: 6 }, b: {}, same: false },
    { because: 'calm is read here', a: { calm: 6 }, b: {}, same: false },
    { because: 'calm is not read any more', a: { at: 'there', calm: 6 }, b: { at: 'there' }, same: true },
    { because: 'nothing is read at an ending', a: { at: 'end', trust: 6 }, b: { at: 'end' }, same: true },
    {
      because: 'one of the moves is what a later one must come after',
      a: { moves: done('first') },
      b: { moves: done('second') },
      same: false,
    },
    {
      because: 'one of the moves could still be made',
      a: { moves: done('first') },
      b: { moves: done('third') },
      same: false,
    },
    {
      because: 'both moves are past and count the same',
      a: { at: 'there', moves: done('first') },
      b: { at: 'there', moves: done('third') },
      same: true,
    },
    {
      because: 'the order of making is told by the count',
      a: { moves: done('second', 'third') },
      b: { moves: done('third', 'second') },
      same: true,
    },
    {
      because: 'a move made too early counts less',
      a: { at: 'there', moves: [{ id: 'third', inOrder: false }] },
      b: { at: 'there', moves: done('third') },
      same: false,
    },
  ])('$because', ({ a, b, same }) => {
    expect(outlookOf({ ...base, ...a }) === outlookOf({ ...base, ...b })).toBe(same);
  });
});
