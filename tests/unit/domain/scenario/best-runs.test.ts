import { expect, test } from 'vitest';
import { type Runs, runsOf } from '#domain/scenario/best-runs.ts';
import { choice, ending, moment, move, scenario } from '../../../support/scenario-builders.ts';

// To `talk` the shortest way is a breach; from it the shortest way on is not the best.
const story = scenario(
  [
    moment('start', [
      choice('blurt', 'talk', { verdict: 'breach', does: ['identify'] }),
      choice('greet', 'lobby'),
      choice('lie', 'trap', { verdict: 'breach' }),
    ]),
    moment('lobby', [choice('name', 'talk', { does: ['identify'] }), choice('skip', 'talk')]),
    moment('talk', [choice('cut', 'bad'), choice('ask', 'more')]),
    moment('more', [choice('settle', 'good')]),
    moment('trap', [choice('out', 'bad', { verdict: 'breach' })]),
    ending('good', 90),
    ending('bad', 10),
  ],
  { moves: [move('identify')] },
);
const runs = runsOf(story) as Runs;

/** The best run through a choice, cut at the place where it is made. */
function through(id: string) {
  const place = runs.bestOf(({ ways }) => ways.find((way) => way.choice.id === id));
  return place && [runs.runTo(place.index), runs.isClean(place.index), runs.runFrom(place.way.to)];
}

test.each([
  {
    id: 'cut',
    run: [['greet', 'name'], true, []],
    because: 'a longer way without a breach comes first, and the move made',
  },
  { id: 'greet', run: [[], true, ['name', 'ask', 'settle']], because: 'the best ending is not the nearest' },
  { id: 'out', run: [['lie'], false, []], because: 'there is no way without a breach' },
  { id: 'lie', run: [[], true, ['out']], because: 'nothing clean is ahead' },
  { id: 'whisper', run: undefined, because: 'no such choice' },
])('the best run through $id: $because', ({ id, run }) => {
  expect(through(id)).toEqual(run);
});

test('more states than the limit are refused', () => {
  expect(runsOf(story, 3)).toBeUndefined();
});

test('of two ways to a place the one that leaves more to be had comes first, though it is found later', () => {
  const twoWays = scenario(
    [
      moment('start', [choice('skip', 'talk'), choice('name', 'talk', { does: ['identify'] })]),
      moment('talk', [choice('settle', 'good')]),
      ending('good', 90),
    ],
    { moves: [move('identify')] },
  );
  const found = runsOf(twoWays)?.bestOf(({ ways }) => ways.find(({ choice: { id } }) => id === 'settle'));
  expect(runsOf(twoWays)?.runTo(found?.index ?? 0)).toEqual(['name']);
});
