import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay } from '#domain/scenario/run.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { scorePlayed, scoreRun } from '#domain/scenario/score.ts';
import { scenarios } from '../../../support/scenario-arbitraries.ts';
import { choice, ending, moment, move, runOf, scenario } from '../../../support/scenario-builders.ts';
import { everyPath, outcomeOf } from '../../../support/scenario-oracle.ts';

const story: Scenario = scenario(
  [
    moment('call', [
      choice('identify', 'call', { does: ['identify'], trust: 1 }),
      choice('verify', 'call', { does: ['verify'], trust: 1 }),
      choice('tell', 'call', { does: ['tell'] }),
      choice('all-at-once', 'call', { does: ['identify', 'verify', 'tell'] }),
      choice('threaten', 'call', { verdict: 'breach', rules: ['no-threat'], trust: -5 }),
      choice('disclose', 'call', { verdict: 'breach', rules: ['third-party'] }),
      choice('agree', 'agreed'),
      choice('hang-up', 'lost'),
      choice('sigh', 'lost', { trust: 2 }),
    ]),
    ending('agreed', 80),
    ending('lost', 30),
  ],
  {
    trust: 4,
    moves: [move('identify'), move('verify', ['identify']), move('tell', ['identify', 'verify'])],
    passing: { procedure: 66, result: 60 },
  },
);

const proper = ['identify', 'verify', 'tell'];

describe('a score', () => {
  test.each([
    {
      because: 'every bar is met without a breach',
      choices: [...proper, 'agree'],
      score: { verdict: 'passed', reason: { kind: 'all-met' }, procedure: 100, result: 80, breaches: [] },
    },
    {
      because: 'moves made in one sentence are in order when the sentence is',
      choices: ['all-at-once', 'agree'],
      score: { verdict: 'passed', procedure: 100 },
    },
    {
      because: 'a move made too early counts half, and saying it again later does not mend it',
      choices: ['tell', 'identify', 'verify', 'tell', 'agree'],
      score: { verdict: 'passed', procedure: 83 },
    },
    {
      because: 'two of three rounds down to the bar exactly',
      choices: ['identify', 'verify', 'agree'],
      score: { verdict: 'passed', procedure: 66 },
    },
    {
      because: 'the denominator is all moves, however short the call',
      choices: ['identify', 'agree'],
      score: {
        verdict: 'failed',
        procedure: 33,
        reason: { kind: 'procedure-below', reached: 33, needed: 66 },
      },
    },
    {
      because: 'a poor outcome fails although the steps were right',
      choices: [...proper, 'hang-up'],
      score: { verdict: 'failed', result: 30, reason: { kind: 'result-below', reached: 30, needed: 60 } },
    },
    {
      because: 'procedure is named before result when both are missed',
      choices: ['hang-up'],
      score: { verdict: 'failed', procedure: 0, reason: { kind: 'procedure-below', reached: 0, needed: 66 } },
    },
    {
      because: 'a breach fails whatever the figures; the first is the reason and all are named',
      choices: ['disclose', ...proper, 'threaten', 'agree'],
      score: {
        verdict: 'failed',
        procedure: 100,
        result: 80,
        reason: { kind: 'breach', breach: { turn: 1, choice: 'disclose', rules: ['third-party'] } },
        breaches: [
          { turn: 1, choice: 'disclose', rules: ['third-party'] },
          { turn: 5, choice: 'threaten', rules: ['no-threat'] },
        ],
      },
    },
    {
      because: 'relation is the mean of trust after each turn: 5, 6, 6, 6 of 10',
      choices: [...proper, 'agree'],
      score: { relation: 58 },
    },
    {
      because: 'one turn is its own mean',
      choices: ['sigh'],
      score: { relation: 60 },
    },
    {
      because: 'relation follows what the turn did, not what came before it',
      choices: ['threaten', 'hang-up'],
      score: { relation: 0 },
    },
  ])('$because', ({ choices, score }) => {
    const scored = scoreRun(story, runOf(story, choices));
    expect(scored.ok && scored.value).toMatchObject(score);
  });

  test('a call that ends before a word is said has the relation it opened with', () => {
    const silent = scenario([ending('nobody', 10)], { trust: 3 });
    const scored = scoreRun(silent, runOf(silent, []));
    expect(scored.ok && scored.value).toMatchObject({ relation: 30, procedure: 0, result: 10 });
  });

  test('a run without an ending has no score, nor has a run that cannot be replayed', () => {
    const halfway = runOf(story, ['identify']);
    const refused = { ok: false, refusal: { kind: 'not-ended', at: 'call' } };
    expect(scoreRun(story, halfway)).toEqual(refused);
    const played = replay(story, halfway);
    expect(played.ok && scorePlayed(story, played.value)).toEqual(refused);
    expect(scoreRun(story, { ...halfway, revision: 9 })).toMatchObject({
      refusal: { kind: 'other-revision' },
    });
  });
});

describe('laws', () => {
  test('on every path figures stay within bounds, agree with a second reading, and no breach passes', () => {
    fc.assert(
      fc.property(scenarios({ loops: false }), (random) => {
        for (const path of everyPath(random)) {
          const expected = outcomeOf(random, path);
          const scored = scoreRun(random, runOf(random, path));
          expect(scored.ok).toBe(expected?.result !== undefined);
          if (!scored.ok || !expected) continue;
          const { procedure, result, relation, breaches, verdict, reason } = scored.value;
          for (const figure of [procedure, result, relation]) {
            expect(figure).toBeGreaterThanOrEqual(0);
            expect(figure).toBeLessThanOrEqual(100);
          }
          expect([procedure, result, relation]).toEqual([
            expected.procedure,
            expected.result,
            expected.relation,
          ]);
          expect(breaches.length > 0).toBe(expected.breached);
          expect(verdict).toBe(expected.passes ? 'passed' : 'failed');
          expect(reason.kind === 'all-met').toBe(verdict === 'passed');
          if (breaches.length > 0) expect(verdict).toBe('failed');
        }
      }),
    );
  });
});
