import { describe, expect, test } from 'vitest';
import { previousScore } from '#domain/scenario/previous.ts';
import type { Run } from '#domain/scenario/scenario.ts';
import { choice, ending, moment, runOf, scenario } from '../../../support/scenario-builders.ts';

const story = scenario([
  moment('call', [choice('well', 'good'), choice('so-so', 'fair'), choice('badly', 'bad')]),
  ending('good', 90),
  ending('fair', 50),
  ending('bad', 10),
]);
let seed = 0;
const ran = (pick: string): Run => {
  seed += 1;
  return { ...runOf(story, [pick]), seed };
};
const [good, fair, bad] = [ran('well'), ran('so-so'), ran('badly')];
const revised: Run = { ...ran('well'), revision: 9 };
const broken: Run = { ...ran('well'), choices: [] };

describe('the run before', () => {
  test.each([
    { because: 'there is none', finished: [], run: good, result: undefined },
    { because: 'the run itself is none', finished: [good], run: good, result: undefined },
    {
      because: 'the last counts while this one is not in the record yet',
      finished: [good, fair],
      run: bad,
      result: 50,
    },
    {
      because: 'what stands before this one counts once it is',
      finished: [good, fair, bad],
      run: bad,
      result: 50,
    },
    { because: 'what came after does not', finished: [good, fair, bad], run: fair, result: 90 },
    {
      because: 'the last time the same was played is this one',
      finished: [bad, good, fair, bad],
      run: bad,
      result: 50,
    },
    { because: 'one of another revision is passed over', finished: [good, revised], run: bad, result: 90 },
    { because: 'one that never ended is too', finished: [broken], run: bad, result: undefined },
    {
      because: 'another seed is another run',
      finished: [good],
      run: { ...good, seed: 99 },
      result: 90,
    },
    {
      because: 'other choices are another run',
      finished: [good],
      run: { ...fair, seed: good.seed },
      result: 90,
    },
    {
      because: 'another revision is another run',
      finished: [good],
      run: { ...good, revision: 9 },
      result: 90,
    },
  ])('$because', ({ finished, run, result }) => {
    expect(previousScore(story, finished, run)?.result).toBe(result);
  });
});
