import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Debrief, debriefOf } from '#domain/scenario/debrief.ts';
import { calmWord, clockAfter, trustWord } from '#domain/scenario/mood.ts';
import { replay } from '#domain/scenario/run.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { solve } from '#domain/scenario/solve.ts';
import { turnValues } from '#domain/scenario/turn-value.ts';
import { scenarios } from '../../../support/scenario-arbitraries.ts';
import { choice, ending, moment, move, runOf, scenario } from '../../../support/scenario-builders.ts';
import { everyPath, outcomeOf } from '../../../support/scenario-oracle.ts';

const story = scenario(
  [
    moment(
      'opening',
      [
        choice('identify', 'reason', { does: ['identify'], trust: 1, minutes: 2 }),
        choice('rush', 'reason', { verdict: 'poor', misconception: 'hurry', calm: -2 }),
        choice('mumble', 'reason', { verdict: 'fair', trust: -1, calm: -1 }),
      ],
      { thought: 'Who is this?' },
    ),
    moment('reason', [
      choice('tell', 'closing', { does: ['tell'], trust: 1 }),
      choice('identify-late', 'reason', { does: ['identify'] }),
      choice('press', 'closing', { verdict: 'poor', trust: -2 }),
      choice('threaten', 'closing', { verdict: 'breach', calm: 1 }),
    ]),
    moment('closing', [
      choice('bye', 'end', { verdict: 'fair' }),
      choice('confirm', 'end', { does: ['confirm'] }),
    ]),
    { ...ending('end', 50), thought: 'Over at last.' },
  ],
  {
    clock: '23:58',
    misconceptions: { hurry: 'Speed is everything.' },
    moves: [move('identify'), move('tell', ['identify']), move('confirm', ['tell'])],
  },
);

function debriefed(of: Scenario, choices: readonly string[]): Debrief {
  const played = replay(of, runOf(of, choices));
  if (!played.ok) throw new Error('refused');
  const debrief = debriefOf(of, played.value);
  if (!debrief.ok) throw new Error('not ended');
  return debrief.value;
}

describe('a debrief', () => {
  test('tells of each turn what was heard, thought, chosen and changed', () => {
    const {
      turns,
      lastHeard,
      lastThought,
      ending: reached,
      mood,
    } = debriefed(story, ['rush', 'tell', 'confirm']);
    expect(turns[0]).toMatchObject({
      turn: 1,
      heard: [{ text: 'words of opening' }],
      thought: 'Who is this?',
      choice: { id: 'rush' },
      misconception: 'Speed is everything.',
      trust: { before: 5, after: 5 },
      calm: { before: 5, after: 3 },
      minutes: 0,
      made: [],
    });
    expect(turns[1]).toMatchObject({ turn: 2, minutes: 1, misconception: undefined, made: [{ id: 'tell' }] });
    expect(lastHeard).toMatchObject([{ text: 'words of end' }]);
    expect(lastThought).toBe('Over at last.');
    expect(reached.result).toBe(50);
    expect(mood).toEqual([
      { trust: 5, calm: 5 },
      { trust: 5, calm: 3 },
      { trust: 6, calm: 3 },
      { trust: 6, calm: 3 },
    ]);
  });

  test('sums up what was kept of the best there was, and nothing after a breach', () => {
    const kept = (of: Scenario, choices: readonly string[]) => {
      const [played, solution] = [replay(of, runOf(of, choices)), solve(of)];
      if (!played.ok || !solution.ok) throw new Error('refused');
      const debrief = debriefOf(of, played.value, turnValues(of, played.value, solution.value));
      return debrief.ok && debrief.value.kept;
    };
    expect(debriefed(story, ['identify', 'tell', 'confirm']).kept).toBeUndefined();
    expect(kept(story, ['identify', 'tell', 'confirm'])).toEqual({ of: 75, points: 75 });
    expect(kept(story, ['identify', 'press', 'bye'])).toEqual({ of: 75, points: 41.5 });
    expect(kept(story, ['identify', 'threaten', 'confirm'])).toEqual({ of: 75, points: 0 });
    const trap = scenario([
      moment('start', [choice('threaten', 'end', { verdict: 'breach' })]),
      ending('end', 50),
    ]);
    expect(kept(trap, ['threaten'])).toEqual({ of: 0, points: 0 });
  });

  test('lists the required moves with their outcome and turn', () => {
    const outcomes = (choices: readonly string[]) =>
      debriefed(story, choices).moves.map(({ move: { id }, outcome, turn }) => [id, outcome, turn]);
    expect(outcomes(['identify', 'tell', 'bye'])).toEqual([
      ['identify', 'in-order', 1],
      ['tell', 'in-order', 2],
      ['confirm', 'missing', undefined],
    ]);
    expect(outcomes(['rush', 'tell', 'confirm'])).toEqual([
      ['identify', 'missing', undefined],
      ['tell', 'out-of-order', 2],
      ['confirm', 'in-order', 3],
    ]);
  });

  test('a missed move is told where it was last offered, and a made one nowhere', () => {
    const missed = (choices: readonly string[]) =>
      debriefed(story, choices).turns.map((turn) => turn.missed.map(({ id }) => id));
    expect(missed(['rush', 'tell', 'bye'])).toEqual([[], ['identify'], ['confirm']]);
    expect(missed(['rush', 'identify-late', 'tell', 'confirm'])).toEqual([[], [], [], []]);
  });

  test.each([
    { because: 'every choice was good', choices: ['identify', 'tell', 'confirm'], turn: undefined },
    {
      because: 'one choice was not good, though it cost nothing',
      choices: ['identify', 'tell', 'bye'],
      turn: 3,
    },
    { because: 'a breach outweighs any drop', choices: ['rush', 'threaten', 'bye'], turn: 2 },
    { because: 'at the same drop the worse verdict counts', choices: ['mumble', 'press', 'bye'], turn: 2 },
    {
      because: 'at the same drop and verdict the earlier counts',
      choices: ['rush', 'press', 'bye'],
      turn: 1,
    },
  ])('the turning point: $because', ({ choices, turn }) => {
    expect(debriefed(story, choices).turningPoint?.turn).toBe(turn);
  });

  test('a larger drop counts before a worse verdict', () => {
    const uneven = scenario([
      moment('a', [choice('poor', 'b', { verdict: 'poor', trust: -1 })]),
      moment('b', [choice('fair', 'end', { verdict: 'fair', trust: -1, calm: -1 })]),
      ending('end', 50),
    ]);
    expect(debriefed(uneven, ['poor', 'fair']).turningPoint?.turn).toBe(2);
  });

  test('a call that ends at once has a debrief with no turns and the opening mood', () => {
    const silent = scenario([ending('nobody', 10)]);
    expect(debriefed(silent, [])).toMatchObject({
      turns: [],
      turningPoint: undefined,
      mood: [{ trust: 5, calm: 5 }],
    });
  });

  test('a run without an ending is refused', () => {
    const played = replay(story, runOf(story, ['rush']));
    expect(played.ok && debriefOf(story, played.value)).toEqual({
      ok: false,
      refusal: { kind: 'not-ended', at: 'reason' },
    });
  });

  test('on every path, the moves add up to the procedure and each is missing or has its turn', () => {
    const half = { 'in-order': 2, 'out-of-order': 1, missing: 0 };
    fc.assert(
      fc.property(scenarios({ loops: false }), (random) => {
        for (const path of everyPath(random).slice(0, 80)) {
          if (outcomeOf(random, path)?.result === undefined) continue;
          const { moves, score, turns } = debriefed(random, path);
          const halves = moves.reduce((sum, { outcome }) => sum + half[outcome], 0);
          expect(Math.floor((halves / (2 * moves.length)) * 100 + 1e-9)).toBe(score.procedure);
          for (const { move: made, outcome, turn } of moves) {
            expect(turn === undefined).toBe(outcome === 'missing');
            expect(turns.filter((each) => each.made.includes(made)).map((each) => each.turn)).toEqual(
              turn === undefined ? [] : [turn],
            );
          }
        }
      }),
    );
  });
});

describe('mood and clock', () => {
  test.each([
    { level: 0, calm: 'agitated', trust: 'distrusting' },
    { level: 3, calm: 'agitated', trust: 'distrusting' },
    { level: 4, calm: 'guarded', trust: 'waiting' },
    { level: 6, calm: 'guarded', trust: 'waiting' },
    { level: 7, calm: 'calm', trust: 'trusting' },
    { level: 10, calm: 'calm', trust: 'trusting' },
  ])('level $level sounds $calm and $trust', ({ level, calm, trust }) => {
    expect([calmWord(level), trustWord(level)]).toEqual([calm, trust]);
  });

  test.each([
    { clock: '10:05', minutes: 0, shown: '10:05' },
    { clock: '09:58', minutes: 4, shown: '10:02' },
    { clock: '23:58', minutes: 3, shown: '00:01' },
  ])('$clock and $minutes minutes is $shown', ({ clock, minutes, shown }) => {
    expect(clockAfter({ clock }, minutes)).toBe(shown);
  });
});
