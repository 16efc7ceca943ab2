import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rewindTo } from '#domain/scenario/rewind.ts';
import {
  choicesAt,
  endingOf,
  makeChoice,
  offeredAt,
  type Played,
  replay,
  shownAt,
  startRun,
} from '#domain/scenario/run.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { scenarios, scenariosWithPicks } from '../../../support/scenario-arbitraries.ts';
import { choice, ending, moment, move, runOf, scenario } from '../../../support/scenario-builders.ts';
import { outcomeOf } from '../../../support/scenario-oracle.ts';

/** Plays by picking among what is offered until the picks or the choices run out. */
function playBy(story: Scenario, picks: readonly number[]): Played {
  let played = startRun(story, 7);
  for (const pick of picks) {
    const offered = offeredAt(story, played.state);
    const picked = offered[pick % offered.length];
    if (!picked) break;
    const next = makeChoice(story, played, picked.id);
    if (!next.ok) throw new Error('an offered choice was refused');
    played = next.value;
  }
  return played;
}

const story = scenario(
  [
    moment('door', [
      choice('greet', 'talk', { does: ['greet'], trust: 9, sets: ['polite'], minutes: 2 }),
      choice('shout', 'talk', { calm: -9, trust: -9 }),
      choice('plan', 'good', { when: { all: ['greet'] }, lockedBecause: 'say who you are first' }),
      choice('secret', 'good', { when: { calmAtLeast: 9 } }),
    ]),
    moment(
      'talk',
      [
        choice('ask', '', {
          does: ['ask', 'greet'],
          leadsTo: [{ when: { all: ['polite'], trustAtLeast: 10 }, to: 'good' }, { to: 'bad' }],
        }),
        choice('back', 'door', { when: { none: ['polite'] } }),
      ],
      {
        says: [
          { who: 'customer', variants: [], text: 'always' },
          { who: 'customer', variants: [], text: 'when polite', when: { all: ['polite'] } },
        ],
      },
    ),
    ending('good', 90),
    ending('bad', 20),
  ],
  { flags: ['polite'], moves: [move('greet'), move('ask', ['greet'])] },
);

describe('playing', () => {
  test('starts at the start with its lines, the given meters and nothing done', () => {
    const { run, turns, state, heard } = startRun(story, 42);
    expect(run).toEqual({ scenario: 'sample', revision: 1, seed: 42, choices: [] });
    expect(turns).toEqual([]);
    expect(state).toEqual({ at: 'door', trust: 5, calm: 5, flags: [], moves: [], minutes: 0 });
    expect(heard.map(({ text }) => text)).toEqual(['words of door']);
  });

  test('a line with other wordings is heard in one of them, the same for the same seed', () => {
    const wordings = ['hello?', 'who is it?', 'yes?'];
    const [text = '', ...variants] = wordings;
    const worded = scenario([
      moment('door', [choice('on', 'end')], { says: [{ who: 'customer', text, variants }] }),
      ending('end', 50),
    ]);
    const heardWith = (seed: number) => startRun(worded, seed).heard.map((line) => line.text);
    const heard = Array.from({ length: 60 }, (_, seed) => heardWith(seed));
    expect(heard.every(([one = '', ...rest]) => rest.length === 0 && wordings.includes(one))).toBe(true);
    expect(new Set(heard.flat()).size).toBe(3);
    expect(heardWith(42)).toEqual(heardWith(42));
    expect(replay(worded, { ...runOf(worded, ['on']), seed: 9 })).toMatchObject({
      value: { turns: [{ heard: [{ text: heardWith(9)[0] }] }] },
    });
  });

  test('choices are offered, locked with their reason, or hidden, in the order of the author', () => {
    const offers = choicesAt(story, startRun(story, 0).state);
    expect(offers.map((offer) => [offer.choice.id, offer.kind])).toEqual([
      ['greet', 'offered'],
      ['shout', 'offered'],
      ['plan', 'locked'],
      ['secret', 'hidden'],
    ]);
    expect(offers[2]).toMatchObject({ because: 'say who you are first' });
  });

  test('locked choices are shown in practice, and not where the run is assessed', () => {
    const { state } = startRun(story, 0);
    const shown = (mode: 'practice' | 'assessed') =>
      shownAt(story, state, mode).map((offer) => offer.choice.id);
    expect(shown('practice')).toEqual(['greet', 'shout', 'plan']);
    expect(shown('assessed')).toEqual(['greet', 'shout']);
  });

  test('meters stop at their ends, and lines are told by the state on arrival', () => {
    const played = replay(story, runOf(story, ['greet']));
    if (!played.ok) throw new Error('refused');
    expect(played.value.state).toEqual({
      at: 'talk',
      trust: 10,
      calm: 5,
      flags: ['polite'],
      moves: [{ id: 'greet', inOrder: true }],
      minutes: 2,
    });
    expect(played.value.heard.map(({ text }) => text)).toEqual(['always', 'when polite']);
    const rude = replay(story, runOf(story, ['shout']));
    expect(rude.ok && rude.value.state).toMatchObject({ trust: 0, calm: 0 });
    expect(rude.ok && rude.value.heard.map(({ text }) => text)).toEqual(['always']);
  });

  test('a branch sees what its own choice did, and the order of moves is judged as they are made', () => {
    const proper = replay(story, runOf(story, ['greet', 'ask']));
    expect(proper.ok && proper.value.state.at).toBe('good');
    const early = replay(story, runOf(story, ['shout', 'ask']));
    expect(early.ok && early.value.state.at).toBe('bad');
    expect(early.ok && early.value.state.moves).toEqual([
      { id: 'ask', inOrder: false },
      { id: 'greet', inOrder: true },
    ]);
    expect(early.ok && endingOf(early.value)?.result).toBe(20);
    expect(early.ok && choicesAt(story, early.value.state)).toEqual([]);
  });

  test.each([
    {
      because: 'the run belongs to another scenario',
      run: { ...runOf(story, []), scenario: 'other' },
      refusal: { kind: 'other-scenario', expected: 'sample', found: 'other' },
    },
    {
      because: 'the scenario was revised since',
      run: { ...runOf(story, ['greet']), revision: 2 },
      refusal: { kind: 'other-revision', expected: 1, found: 2 },
    },
    {
      because: 'no choice has this name here',
      run: runOf(story, ['greet', 'greet']),
      refusal: {
        kind: 'turn-refused',
        turn: 2,
        refusal: { kind: 'choice-unknown', at: 'talk', choice: 'greet' },
      },
    },
    {
      because: 'a locked choice cannot be made',
      run: runOf(story, ['plan']),
      refusal: {
        kind: 'turn-refused',
        turn: 1,
        refusal: { kind: 'choice-not-offered', at: 'door', choice: 'plan' },
      },
    },
    {
      because: 'a hidden choice cannot be made',
      run: runOf(story, ['secret']),
      refusal: {
        kind: 'turn-refused',
        turn: 1,
        refusal: { kind: 'choice-not-offered', at: 'door', choice: 'secret' },
      },
    },
    {
      because: 'nothing follows an ending',
      run: runOf(story, ['greet', 'ask', 'ask']),
      refusal: {
        kind: 'turn-refused',
        turn: 3,
        refusal: { kind: 'already-ended', at: 'good', choice: 'ask' },
      },
    },
  ])('replay refuses: $because', ({ run, refusal }) => {
    expect(replay(story, run)).toEqual({ ok: false, refusal });
  });

  test.each([
    {
      because: 'a moment is missing',
      broken: scenario([moment('a', [choice('x', 'nowhere')])]),
      thrown: /no moment/,
    },
    {
      because: 'no branch holds',
      broken: scenario([
        moment('a', [choice('x', 'a', { leadsTo: [{ when: { trustAtLeast: 9 }, to: 'a' }] })]),
      ]),
      thrown: /leads nowhere/,
    },
    {
      because: 'a move is not listed',
      broken: scenario([moment('a', [choice('x', 'a', { does: ['unlisted'] })])]),
      thrown: /no required move/,
    },
  ])('a broken guarantee of the content check throws: $because', ({ broken, thrown }) => {
    expect(() => makeChoice(broken, startRun(broken, 0), 'x')).toThrow(thrown);
  });
});

describe('laws', () => {
  test('playing agrees with a second reading of the rules', () => {
    fc.assert(
      fc.property(scenariosWithPicks({ loops: true }), ([random, picks]) => {
        const played = playBy(random, picks);
        const outcome = outcomeOf(random, played.run.choices);
        const { at, trust, calm, flags } = played.state;
        expect({ at, trust, calm, flags, open: offeredAt(random, played.state).map(({ id }) => id) }).toEqual(
          {
            at: outcome?.at,
            trust: outcome?.trust,
            calm: outcome?.calm,
            flags: outcome?.flags,
            open: outcome?.open,
          },
        );
      }),
    );
  });

  test('a replayed run equals the run played step by step', () => {
    fc.assert(
      fc.property(scenariosWithPicks({ loops: true }), ([random, picks]) => {
        const played = playBy(random, picks);
        expect(replay(random, played.run)).toEqual({ ok: true, value: played });
      }),
    );
  });

  test('replay accepts exactly the runs whose every choice was open', () => {
    const guesses = fc.array(fc.constantFrom('p0-1', 'p0-2', 'p1-1', 'p1-2', 'p2-1', 'p2-2'), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(scenarios({ loops: true }), guesses, (random, choices) => {
        expect(replay(random, runOf(random, choices)).ok).toBe(outcomeOf(random, choices) !== undefined);
      }),
    );
  });

  test('going back and choosing the same again gives the same run', () => {
    fc.assert(
      fc.property(scenariosWithPicks({ loops: true }), fc.nat(), ([random, picks], where) => {
        const played = playBy(random, picks);
        const { choices } = played.run;
        fc.pre(choices.length > 0);
        const turn = (where % choices.length) + 1;
        const back = rewindTo(played.run, turn);
        if (!back.ok) throw new Error('refused');
        const cut = replay(random, back.value);
        if (!cut.ok) throw new Error('refused');
        expect(cut.value.state).toEqual(played.turns[turn - 1]?.before);
        let again = cut.value;
        for (const id of choices.slice(turn - 1)) {
          const next = makeChoice(random, again, id);
          if (!next.ok) throw new Error('refused');
          again = next.value;
        }
        expect(again).toEqual(played);
      }),
    );
  });

  test.each([0, -1, 3, 1.5, Number.NaN])('there is no going back to turn %s of two', (turn) => {
    const run = runOf(story, ['greet', 'ask']);
    expect(rewindTo(run, turn)).toEqual({ ok: false, refusal: { kind: 'no-such-turn', turn, turns: 2 } });
  });
});
