import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Runs, runsOf } from '#domain/scenario/best-runs.ts';
import { isEquivalent, partingRuns } from '#domain/scenario/difference.ts';
import { neededWalks, watchOver } from '#domain/scenario/fill-walks.ts';
import { type Mutant, mutantsOf } from '#domain/scenario/mutants.ts';
import type { Scenario, Walk } from '#domain/scenario/scenario.ts';
import { verifyScenario } from '#domain/scenario/verify.ts';
import { walkOutcome, walkProblems } from '#domain/scenario/walk.ts';
import { scenarios } from '../../../support/scenario-arbitraries.ts';
import { choice, ending, moment, move, scenario } from '../../../support/scenario-builders.ts';
import { everyPath, outcomeOf } from '../../../support/scenario-oracle.ts';

const sound = scenario(
  [
    moment('start', [
      choice('greet', 'talk', { does: ['identify'], trust: 1 }),
      choice('blurt', 'talk', { verdict: 'breach', sets: ['leaked'], trust: -2 }),
    ]),
    moment('talk', [
      choice('tell', '', {
        leadsTo: [{ when: { none: ['leaked'] }, to: 'good' }, { to: 'bad' }],
        does: ['state'],
      }),
      choice('sorry', 'talk', { when: { all: ['leaked'] }, verdict: 'fair', calm: 1 }),
      choice('shout', 'bad', { verdict: 'poor', calm: -3 }),
    ]),
    ending('good', 90),
    ending('bad', 10),
  ],
  {
    flags: ['leaked', 'unread'],
    moves: [move('identify'), move('state', ['identify'])],
    passing: { procedure: 80, result: 60 },
  },
);

const runs = runsOf(sound) as Runs;

function walked(of: Scenario, choices: readonly string[]): Walk {
  const outcome = walkOutcome(of, choices);
  if (!outcome) throw new Error(`${choices} do not end`);
  return { name: '', because: '', choices, ...outcome };
}

function mutant(place: string): Mutant {
  const found = mutantsOf(sound).find((each) => `${each.operator}: ${each.place}`.trim() === place);
  if (!found) throw new Error(`no mutant ${place}`);
  return found;
}

describe('the walks that are needed', () => {
  test('make every way of every choice once, each by the best run through it', () => {
    const ways = (neededWalks(sound, []) ?? []).filter(({ sake }) => sake.kind === 'way');
    expect(ways).toEqual([
      { choices: ['greet', 'tell'], sake: { kind: 'way', choice: 'greet', to: undefined } },
      { choices: ['blurt', 'tell'], sake: { kind: 'way', choice: 'blurt', to: undefined } },
      { choices: ['blurt', 'sorry', 'tell'], sake: { kind: 'way', choice: 'sorry', to: undefined } },
      { choices: ['greet', 'shout'], sake: { kind: 'way', choice: 'shout', to: undefined } },
    ]);
  });

  test('leave out what is walked already, but not what a walk with a fault in it claims to walk', () => {
    const greeting = walked(sound, ['greet', 'tell']);
    const choicesNeeded = (walks: readonly Walk[]) => neededWalks(sound, walks)?.[0]?.choices;
    expect(choicesNeeded([greeting])).toEqual(['blurt', 'tell']);
    expect(choicesNeeded([{ ...greeting, endsAt: 'bad' }])).toEqual(['greet', 'tell']);
  });

  test('leave no fault unnoticed that can be told at all', () => {
    const walks = (neededWalks(sound, []) ?? []).map(({ choices }) => walked(sound, choices));
    const unnoticed = mutantsOf(sound)
      .filter((each) => !watchOver(sound, walks).notices(each))
      .map(({ operator, place }) => `${operator}: ${place}`);
    // Nothing asks for `unread`; `leaked` is set already; who ends badly without a breach lacks a move anyway.
    expect(unnoticed).toEqual([
      'flag set too much: start/blurt unread',
      'flag set too much: talk/tell unread',
      'flag set too much: talk/sorry leaked',
      'flag set too much: talk/shout unread',
      'bar moved: procedure 80 to 75',
      'bar moved: result 60 to 10',
    ]);
    const equivalent = mutantsOf(sound).filter((each) => isEquivalent(sound, each, runs));
    expect(equivalent.map(({ operator, place }) => `${operator}: ${place}`)).toEqual(unnoticed);
  });

  test('are none once they are walked', () => {
    const walks = (neededWalks(sound, []) ?? []).map(({ choices }) => walked(sound, choices));
    expect(neededWalks(sound, walks)).toEqual([]);
  });

  test('trust a walk only for the figures it states', () => {
    const all = (neededWalks(sound, []) ?? []).map(({ choices }) => walked(sound, choices));
    const bare = all.map((walk) => ({ ...walk, figures: { result: walk.figures?.result } }));
    expect(neededWalks(sound, bare)?.length).toBeGreaterThan(0);
  });
});

describe('a mutant', () => {
  test.each([
    {
      place: 'flag set too much: start/blurt unread',
      equivalent: true,
      because: 'nothing asks for the flag',
    },
    { place: 'flag set too much: talk/sorry leaked', equivalent: true, because: 'the flag was set before' },
    {
      place: 'flag set too much: start/greet leaked',
      equivalent: false,
      because: 'a branch asks for the flag',
    },
    { place: 'guard dropped: talk/sorry', equivalent: false, because: 'it is offered where it was not' },
    { place: 'order dropped: state after identify', equivalent: false, because: 'too early counts in full' },
    { place: 'bar moved: result 60 to 91', equivalent: false, because: 'the best run passes no more' },
    { place: 'bar moved: result 60 to 10', equivalent: true, because: 'who ends there lacks a move' },
    { place: 'ending across the bar: bad 10 to 60', equivalent: false, because: 'the result is a figure' },
    {
      place: 'calm reversed: talk/sorry 1',
      equivalent: false,
      because: 'faults of meters are never left out',
    },
  ])('$place: equivalent $equivalent, for $because', ({ place, equivalent }) => {
    expect(isEquivalent(sound, mutant(place), runs)).toBe(equivalent);
  });

  test('that is equivalent is so on every single run, by a reading of the rules apart from the engine', () => {
    let equivalents = 0;
    fc.assert(
      fc.property(scenarios({ loops: false }), (any) => {
        const graph = runsOf(any);
        fc.pre(
          graph !== undefined &&
            verifyScenario(any).every(({ kind }) => kind !== 'stuck' && kind !== 'endless'),
        );
        const paths = everyPath(any);
        fc.pre(paths.length < 400);
        const expected = paths.map((path) => seen(any, path));
        for (const each of mutantsOf(any)) {
          if (!isEquivalent(any, each, graph as Runs)) continue;
          equivalents += 1;
          expect(paths.map((path) => seen(each.scenario, path))).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
    expect(equivalents).toBeGreaterThan(50);
  });

  test('is noticed by the watch exactly when one of all walks does not come out', () => {
    fc.assert(
      fc.property(scenarios({ loops: false }), (any) => {
        const walks = everyPath(any)
          .filter((path) => walkOutcome(any, path))
          .slice(0, 6)
          .map((path) => walked(any, path));
        const watch = watchOver(any, walks);
        for (const each of mutantsOf(any)) {
          expect(watch.notices(each)).toBe(
            walks.some((walk) => walkProblems(each.scenario, walk).length > 0),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test('parts from its scenario on runs that can be made and end', () => {
    for (const each of mutantsOf(sound)) {
      for (const run of partingRuns(sound, each, runs)) expect(walkOutcome(sound, run)).toBeDefined();
    }
  });
});

/** All that a walk can tell of these choices; whether it can stop here counts, flags do not. */
function seen(of: Scenario, path: readonly string[]) {
  const outcome = outcomeOf(of, path);
  if (!outcome) return undefined;
  const { at, open, trust, relation, result, breached } = outcome;
  const ended = result === undefined ? [] : [outcome.procedure, result, outcome.passes, outcome.calm];
  return { at, open, trust, relation, breached, ended };
}
