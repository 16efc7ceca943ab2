import { describe, expect, test } from 'vitest';
import { type Findings, findingsOf } from '#domain/scenario/findings.ts';
import type { Scenario, Walk } from '#domain/scenario/scenario.ts';
import { choice, ending, moment, move, scenario } from '../../../support/scenario-builders.ts';

function found(of: Scenario, walks: readonly Walk[] = []): Findings {
  const findings = findingsOf(of, walks);
  if (!findings) throw new Error('nothing found');
  return findings;
}

const moves = [move('identify'), { ...move('tell', ['identify']), competency: 'inquiry' as const }];
const sound = scenario(
  [
    moment('door', [
      choice('greet', 'talk', { does: ['identify'] }),
      choice('shout', 'bad', { verdict: 'breach', note: 'n', misconception: 'm', rules: ['r'] }),
    ]),
    moment('talk', [
      choice('tell', 'good', { does: ['tell'] }),
      choice('mumble', 'bad', { verdict: 'poor', note: 'n', rules: ['r'] }),
    ]),
    ending('good', 80),
    ending('bad', 10),
  ],
  { moves, passing: { procedure: 80, result: 60 } },
);
const walk = (choices: readonly string[], endsAt: string, passes: boolean): Walk => ({
  name: 'n',
  choices,
  endsAt,
  passes,
  because: 'b',
});

describe('findings', () => {
  test('count what is reached, forbidden and explained', () => {
    const { moments, choices, endings, breaches, explained, deadEnds, best, proof } = found(sound);
    expect({ moments, choices, endings, breaches, explained, deadEnds, best }).toEqual({
      moments: { having: 4, of: 4 },
      choices: { having: 4, of: 4 },
      endings: { having: 2, of: 2 },
      breaches: 1,
      explained: { having: 1, of: 2 },
      deadEnds: [],
      best: { value: 90, passes: true },
    });
    expect(proof.runs).toBe(3);
  });

  const whole = { verdict: 'poor' as const, note: 'n', misconception: 'm', rules: ['r'] };
  test.each([
    { because: 'it has all three', made: whole, having: 1 },
    { because: 'it has no note', made: { ...whole, note: undefined }, having: 0 },
    { because: 'it has no misconception', made: { ...whole, misconception: undefined }, having: 0 },
    { because: 'it has no rule', made: { ...whole, rules: [] }, having: 0 },
  ])('count $having of one poor choice as explained where $because', ({ made, having }) => {
    const { explained } = found(
      scenario([moment('door', [choice('mumble', 'good', made), choice('in', 'good')]), ending('good', 80)]),
    );
    expect(explained).toEqual({ having, of: 1 });
  });

  test('tell of moments, choices and endings that no run reaches', () => {
    const { moments, choices, endings } = found(
      scenario([
        moment('door', [choice('in', 'good'), choice('never', 'lost', { when: { trustAtLeast: 10 } })]),
        moment('lost', [choice('on', 'bad')]),
        ending('good', 80),
        ending('bad', 10),
      ]),
    );
    expect([moments, choices, endings]).toEqual([
      { having: 2, of: 4 },
      { having: 1, of: 3 },
      { having: 1, of: 2 },
    ]);
  });

  test('tell each moment from which no ending is ahead once', () => {
    const { deadEnds } = found(
      scenario([
        moment('door', [
          choice('loud', 'stuck', { trust: 1 }),
          choice('quiet', 'stuck'),
          choice('round', 'endless'),
          choice('in', 'good'),
        ]),
        moment('stuck', [choice('never', 'good', { when: { trustAtLeast: 10 } })]),
        moment('endless', [choice('again', 'endless')]),
        ending('good', 80),
      ]),
    );
    expect(deadEnds).toEqual(['stuck', 'endless']);
  });

  test('list each order of two moves, and say which a passing run can turn round', () => {
    const turned = scenario(
      [
        moment('door', [choice('tell', 'late', { does: ['tell'] })]),
        moment('late', [choice('greet', 'good', { does: ['identify', 'confirm'] })]),
        ending('good', 80),
      ],
      { moves: [...moves, move('confirm', ['tell', 'identify'])], passing: { procedure: 50, result: 60 } },
    );
    const told = found(turned).orders.map(({ before, later, holds }) => [before.id, later.id, holds]);
    expect(told).toEqual([
      ['identify', 'tell', false],
      ['identify', 'confirm', true],
      ['tell', 'confirm', true],
    ]);
  });

  test('group the moves by what they show, those that show nothing last', () => {
    const told = found(sound).competencies.map(({ competency, moves: shown }) => [
      competency,
      shown.map(({ id }) => id),
    ]);
    expect(told).toEqual([
      ['inquiry', ['tell']],
      [undefined, ['identify']],
    ]);
  });

  test('count a walk only when it comes out as written', () => {
    const { walks, walked } = found(sound, [
      walk(['greet', 'tell'], 'good', true),
      walk(['shout'], 'bad', true),
    ]);
    expect([walks, walked]).toEqual([
      { having: 1, of: 2 },
      { having: 1, of: 2 },
    ]);
  });

  test.each([
    { because: 'a name in it names nothing', of: { ...sound, start: 'nowhere' }, limit: 100 },
    { because: 'it has too many states', of: sound, limit: 1 },
  ])('are none of a scenario where $because', ({ of, limit }) => {
    expect(findingsOf(of, [], limit)).toBeUndefined();
  });
});
