import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '#domain/scenario/scenario.ts';
import { type ScenarioProblem, verifyScenario } from '#domain/scenario/verify.ts';
import { walkOutcome, walkProblems } from '#domain/scenario/walk.ts';
import { scenarios } from '../../../support/scenario-arbitraries.ts';
import { choice, ending, moment, move, scenario } from '../../../support/scenario-builders.ts';

const identify = { does: ['identify'] };
const end = ending('end', 50);
const sound = scenario([moment('start', [choice('on', 'end', identify)]), end]);

const cases: readonly { because: string; broken: Scenario; problems: readonly ScenarioProblem[] }[] = [
  { because: 'nothing is wrong', broken: sound, problems: [] },
  {
    because: 'the start names no moment',
    broken: { ...sound, start: 'nowhere' },
    problems: [{ kind: 'start-unknown', start: 'nowhere' }],
  },
  {
    because: 'a flag has the name of a move',
    broken: { ...sound, flags: ['identify'] },
    problems: [{ kind: 'name-of-both', name: 'identify' }],
  },
  {
    because: 'a move is listed twice',
    broken: { ...sound, moves: [move('identify'), move('identify'), move('identify')] },
    problems: [{ kind: 'move-twice', move: 'identify' }],
  },
  {
    because: 'a move must come after one that is listed later, and after one that does not exist',
    broken: { ...sound, moves: [move('verify', ['identify', 'ghost']), move('identify')] },
    problems: [
      { kind: 'move-after-not-before', move: 'verify', after: 'identify' },
      { kind: 'move-after-not-before', move: 'verify', after: 'ghost' },
    ],
  },
  {
    because: 'two moments, and two choices of one, share an id',
    broken: scenario([moment('start', [choice('on', 'end'), choice('on', 'start')]), end, end]),
    problems: [
      { kind: 'moment-twice', moment: 'end' },
      { kind: 'choice-twice', moment: 'start', choice: 'on' },
    ],
  },
  {
    because: 'branches lead nowhere, come too early, or leave the last case open',
    broken: scenario([
      moment('start', [
        choice('on', '', { leadsTo: [{ to: 'end' }, { when: { trustAtLeast: 5 }, to: 'gone' }] }),
      ]),
      end,
    ]),
    problems: [
      { kind: 'branch-too-early', moment: 'start', choice: 'on', to: 'end' },
      { kind: 'branch-unknown', moment: 'start', choice: 'on', to: 'gone' },
      { kind: 'branch-without-else', moment: 'start', choice: 'on' },
    ],
  },
  {
    because: 'names of flags and moves are misspelt in effects and conditions',
    broken: scenario([
      moment(
        'start',
        [
          choice('on', '', {
            sets: ['flga'],
            does: ['moev'],
            when: { all: ['identify', 'al'] },
            leadsTo: [{ when: { none: ['nome'] }, to: 'end' }, { to: 'end' }],
          }),
        ],
        { says: [{ who: 'customer', variants: [], text: 'hm', when: { none: ['lime'] } }] },
      ),
      end,
    ]),
    problems: [
      { kind: 'condition-unknown', moment: 'start', choice: undefined, name: 'lime' },
      { kind: 'condition-unknown', moment: 'start', choice: 'on', name: 'al' },
      { kind: 'flag-unknown', moment: 'start', choice: 'on', flag: 'flga' },
      { kind: 'move-unknown', moment: 'start', choice: 'on', move: 'moev' },
      { kind: 'condition-unknown', moment: 'start', choice: 'on', name: 'nome' },
    ],
  },
  {
    because: 'an ending has choices that nobody will see',
    broken: scenario([moment('start', [choice('on', 'end')]), { ...end, choices: [choice('more', 'end')] }]),
    problems: [{ kind: 'ending-with-choices', moment: 'end' }],
  },
  {
    because: 'a moment, a choice and a move are out of reach',
    broken: scenario(
      [
        moment('start', [
          choice('on', 'end', identify),
          choice('never', 'end', { when: { trustAtLeast: 6 } }),
        ]),
        moment('island', [choice('swim', 'end')]),
        end,
      ],
      { moves: [move('identify'), move('record')] },
    ),
    problems: [
      { kind: 'moment-unreachable', moment: 'island' },
      { kind: 'choice-unreachable', moment: 'start', choice: 'never' },
      { kind: 'move-unreachable', move: 'record' },
    ],
  },
  {
    because: 'a moment has no way on in two states; it is told once, by the shortest way',
    broken: scenario([
      moment('start', [
        choice('on', 'end', identify),
        choice('stay', 'start', { trust: 5, calm: -1 }),
        choice('wall', 'wall'),
      ]),
      moment('wall', [choice('leave', 'end', { when: { trustAtLeast: 10 } })]),
      end,
    ]),
    problems: [{ kind: 'stuck', moment: 'wall', by: ['wall'] }],
  },
  {
    because: 'a loop has no way out',
    broken: scenario([
      moment('start', [choice('on', 'end', identify), choice('spin', 'spin')]),
      moment('spin', [choice('more', 'spin')]),
      end,
    ]),
    problems: [{ kind: 'endless', moment: 'spin', by: ['spin'] }],
  },
  {
    because: 'there is no ending at all',
    broken: scenario([moment('start', [choice('more', 'start', identify)])]),
    problems: [{ kind: 'endless', moment: 'start', by: [] }, { kind: 'no-ending' }],
  },
  {
    because: 'the bars are higher than any ending',
    broken: { ...sound, passing: { procedure: 100, result: 60 } },
    problems: [{ kind: 'pass-unreachable', best: 75 }],
  },
  {
    because: 'only a breach leads to an ending',
    broken: scenario([moment('start', [choice('threaten', 'end', { ...identify, verdict: 'breach' })]), end]),
    problems: [{ kind: 'pass-unreachable', best: undefined }],
  },
];

describe('verifying', () => {
  test.each(cases)('$because', ({ broken, problems }) => {
    expect(verifyScenario(broken)).toEqual(problems);
  });

  test('a scenario with too many states says so', () => {
    expect(verifyScenario(sound, 1)).toEqual([{ kind: 'too-many-states', limit: 1 }]);
  });

  test('random scenarios with sound wiring are reported on, never thrown at', () => {
    const wiring = /unknown|twice|without-else|too-early|not-before|name-of-both|with-choices/;
    fc.assert(
      fc.property(scenarios({ loops: true }), (random) => {
        expect(verifyScenario(random).filter(({ kind }) => wiring.test(kind))).toEqual([]);
      }),
    );
  });
});

describe('walks', () => {
  test('come to figures that count what was judged and offered; those that do not end come to none', () => {
    const rude = scenario(
      [
        moment('start', [
          choice('snap', 'start', { verdict: 'poor', calm: -2, trust: -1 }),
          choice('threaten', 'end', { verdict: 'breach', calm: -1, trust: -1 }),
        ]),
        end,
      ],
      { moves: [move('identify')] },
    );
    expect(walkOutcome(rude, ['snap', 'snap', 'threaten'])).toEqual({
      endsAt: 'end',
      passes: false,
      figures: { procedure: 0, result: 50, relation: 30, calm: 0, breaches: 1, poor: 2, offers: 6 },
    });
    expect(walkOutcome(rude, ['snap'])).toBeUndefined();
    expect(walkOutcome(rude, ['whisper'])).toBeUndefined();
  });

  const story = scenario(
    [
      moment('start', [
        choice('on', 'end', identify),
        choice('threaten', 'end', { verdict: 'breach', rules: ['r'] }),
      ]),
      end,
      ending('other', 10),
    ],
    { passing: { procedure: 100, result: 50 } },
  );
  const walk = { name: 'n', because: 'b', choices: ['on'], endsAt: 'end', passes: true };

  test.each([
    { because: 'all comes out as written', changed: {}, problems: [] },
    {
      because: 'a choice was renamed',
      changed: { choices: ['onward'] },
      problems: [
        {
          kind: 'walk-refused',
          refusal: {
            kind: 'turn-refused',
            turn: 1,
            refusal: { kind: 'choice-unknown', at: 'start', choice: 'onward' },
          },
        },
      ],
    },
    {
      because: 'it stops early',
      changed: { choices: [] },
      problems: [{ kind: 'walk-unfinished', at: 'start' }],
    },
    {
      because: 'it ends elsewhere and does not pass',
      changed: { choices: ['threaten'], endsAt: 'other' },
      problems: [
        { kind: 'walk-ends-elsewhere', expected: 'other', found: 'end' },
        {
          kind: 'walk-verdict-differs',
          expected: true,
          reason: { kind: 'breach', breach: { turn: 1, choice: 'threaten', rules: ['r'] } },
        },
      ],
    },
    {
      because: 'each figure stated is compared',
      changed: {
        figures: { procedure: 100, result: 50, relation: 50, calm: 5, breaches: 0, poor: 0, offers: 2 },
      },
      problems: [],
    },
    {
      because: 'figures differ, those not stated are not compared, and each that differs is told',
      changed: { figures: { procedure: 50, relation: 50, calm: 4, offers: 3 } },
      problems: [
        { kind: 'walk-figure-differs', figure: 'procedure', expected: 50, found: 100 },
        { kind: 'walk-figure-differs', figure: 'calm', expected: 4, found: 5 },
        { kind: 'walk-figure-differs', figure: 'offers', expected: 3, found: 2 },
      ],
    },
    {
      because: 'a walk that ends elsewhere is not told of its figures too',
      changed: { endsAt: 'other', figures: { result: 10 } },
      problems: [{ kind: 'walk-ends-elsewhere', expected: 'other', found: 'end' }],
    },
  ])('$because', ({ changed, problems }) => {
    expect(walkProblems(story, { ...walk, ...changed })).toEqual(problems);
  });
});
