import { describe, expect, test } from 'vitest';
import { type Advice, adviceFrom } from '#domain/scenario/advice.ts';
import { type Debrief, debriefOf } from '#domain/scenario/debrief.ts';
import { replay } from '#domain/scenario/run.ts';
import type { Choice, Scenario } from '#domain/scenario/scenario.ts';
import { solve } from '#domain/scenario/solve.ts';
import { turnValues } from '#domain/scenario/turn-value.ts';
import { choice, ending, moment, move, runOf, scenario } from '../../../support/scenario-builders.ts';

/** A call of as many moments as there are lists, each leading to the next. */
function call(...steps: readonly (readonly (Partial<Choice> & { id: string })[])[]): Scenario {
  const moments = steps.map((choices, index) =>
    moment(
      `step-${index}`,
      choices.map(({ id, ...rest }) =>
        choice(id, index + 1 < steps.length ? `step-${index + 1}` : 'end', rest),
      ),
    ),
  );
  return scenario([...moments, ending('end', 50)], {
    calm: 8,
    moves: [move('identify'), move('confirm')],
    misconceptions: { fear: 'fear works', rush: 'fast is good' },
  });
}

function debriefed(story: Scenario, choices: readonly string[], solved = true): Debrief {
  const [played, solution] = [replay(story, runOf(story, choices)), solve(story)];
  if (!played.ok || !solution.ok) throw new Error('refused');
  const debrief = debriefOf(
    story,
    played.value,
    solved ? turnValues(story, played.value, solution.value) : null,
  );
  if (!debrief.ok) throw new Error('not ended');
  return debrief.value;
}

/** Advice as short text, for tables. */
function told(advice: readonly Advice[]): readonly string[] {
  return advice.map(lineOf);
}

function lineOf(advice: Advice): string {
  switch (advice.kind) {
    case 'keep':
      return `keep ${advice.turn.choice.id}`;
    case 'start-move':
      return `make ${advice.move.id} by turn ${advice.turn}`;
    case 'start-choice':
      return `choose ${advice.better.id} in turn ${advice.turn}`;
    case 'stop':
      return `stop ${advice.turns.map(({ choice: { id } }) => id).join(' ')}`;
  }
}

const tense = call(
  [
    { id: 'hello', does: ['identify'] },
    { id: 'shout', calm: -6, does: ['identify'] },
  ],
  [{ id: 'wait' }, { id: 'rush', verdict: 'poor', misconception: 'rush' }],
  [{ id: 'sum-up', does: ['confirm'] }, { id: 'hang-up' }],
);
const rough = call(
  [
    { id: 'hello' },
    { id: 'scare', verdict: 'breach', misconception: 'fear' },
    { id: 'rush-1', verdict: 'poor', misconception: 'rush' },
  ],
  [
    { id: 'talk' },
    { id: 'rush-2', verdict: 'poor', misconception: 'rush' },
    { id: 'push', verdict: 'poor', misconception: 'fear' },
  ],
  [
    { id: 'bye' },
    { id: 'sigh', verdict: 'poor' },
    { id: 'scare-2', verdict: 'breach', misconception: 'fear' },
  ],
);

const tenser = call(
  [{ id: 'hello', calm: -3, does: ['identify'] }],
  [{ id: 'bear', calm: -3 }],
  [{ id: 'sum-up', does: ['confirm'] }],
  [{ id: 'grumble', verdict: 'poor', misconception: 'fear' }],
  [{ id: 'rush-1', verdict: 'poor', misconception: 'rush' }],
  [{ id: 'rush-2', verdict: 'poor', misconception: 'rush' }],
);

describe('keep, start, stop', () => {
  test.each([
    {
      because: 'a move kept in calm is worth keeping when there was no pressure',
      story: tense,
      choices: ['hello', 'wait', 'sum-up'],
      advice: ['keep hello'],
    },
    {
      because: 'a move kept under pressure goes before a good choice under pressure and a move in calm',
      story: tense,
      choices: ['shout', 'wait', 'sum-up'],
      advice: ['keep sum-up'],
    },
    {
      because:
        'a good choice under pressure is kept when no move was; what lost a move is no good choice to keep',
      story: tense,
      choices: ['shout', 'wait', 'hang-up'],
      advice: ['keep wait', 'make confirm by turn 3'],
    },
    {
      because: 'a good choice in calm that made no move says nothing',
      story: rough,
      choices: ['hello', 'talk', 'bye'],
      advice: [],
    },
    {
      because: 'the belief behind a breach goes before one acted on more often',
      story: rough,
      choices: ['rush-1', 'rush-2', 'scare-2'],
      advice: ['choose bye in turn 3', 'stop scare-2'],
    },
    {
      because: 'all that came of one belief is told together',
      story: rough,
      choices: ['scare', 'push', 'sigh'],
      advice: ['choose hello in turn 1', 'stop scare push'],
    },
    {
      because: 'without a breach, the belief acted on most often',
      story: rough,
      choices: ['rush-1', 'rush-2', 'sigh'],
      advice: ['stop rush-1 rush-2'],
    },
    {
      because: 'of beliefs acted on once, the first; one without a name stands alone',
      story: rough,
      choices: ['hello', 'push', 'sigh'],
      advice: ['stop push'],
    },
    {
      because: 'one without a name is told too',
      story: rough,
      choices: ['hello', 'talk', 'sigh'],
      advice: ['stop sigh'],
    },
  ])('$because', ({ story, choices, advice }) => {
    expect(told(adviceFrom(debriefed(story, choices)))).toEqual(advice);
  });

  test('of moves under pressure the one made at the height of it; a habit before what was done once', () => {
    const eased = { ...tenser, calm: 6 };
    const choices = ['hello', 'bear', 'sum-up', 'grumble', 'rush-1', 'rush-2'];
    expect(told(adviceFrom(debriefed(eased, choices)))).toEqual(['keep sum-up', 'stop rush-1 rush-2']);
  });

  test('without a missed move, the choice that would have kept most', () => {
    const story = scenario(
      [
        moment('start', [choice('slow', 'middle'), choice('quick', 'middle', { sets: ['quick'] })]),
        moment('middle', [
          choice('fair', '', { leadsTo: [{ when: { all: ['quick'] }, to: 'poor' }, { to: 'good' }] }),
          choice('leave', 'worst', { verdict: 'poor', misconception: 'rush' }),
        ]),
        ending('good', 90),
        ending('poor', 70),
        ending('worst', 10),
      ],
      { flags: ['quick'], moves: [move('identify')], misconceptions: { rush: 'fast is good' } },
    );
    expect(told(adviceFrom(debriefed(story, ['quick', 'leave'])))).toEqual([
      'choose fair in turn 2',
      'stop leave',
    ]);
    expect(told(adviceFrom(debriefed(story, ['quick', 'fair'])))).toContain('choose slow in turn 1');
    expect(told(adviceFrom(debriefed(story, ['quick', 'leave'], false)))).toEqual([
      'keep quick',
      'stop leave',
    ]);
  });

  test('of beliefs acted on equally often, the costlier', () => {
    const story = scenario(
      [
        moment('start', [
          choice('fine', 'middle'),
          choice('cheap', 'middle', { verdict: 'poor', misconception: 'a' }),
        ]),
        moment('middle', [
          choice('well', 'good'),
          choice('dear', 'bad', { verdict: 'poor', misconception: 'b' }),
        ]),
        ending('good', 90),
        ending('bad', 10),
      ],
      { moves: [move('identify')], misconceptions: { a: 'one belief', b: 'another' } },
    );
    expect(told(adviceFrom(debriefed(story, ['cheap', 'dear'])))).toContain('stop dear');
  });

  test('a run that ended before any choice gives no advice', () => {
    const debrief = debriefed(tense, ['hello', 'wait', 'sum-up']);
    expect(adviceFrom({ ...debrief, turns: [] })).toEqual([]);
  });
});
