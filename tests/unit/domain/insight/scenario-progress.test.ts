import { describe, expect, test } from 'vitest';
import { scoredRuns } from '#domain/insight/scenario-progress.ts';
import type { Happening } from '#domain/record/fact.ts';
import { factsOf, read } from '../../../support/assessment-facts.ts';
import { choice, ending, moment, scenario } from '../../../support/scenario-builders.ts';

const story = scenario(
  [
    moment('call', [choice('agree', 'agreed', { does: ['identify'] }), choice('hang-up', 'lost')]),
    ending('agreed', 80),
    ending('lost', 10),
  ],
  { passing: { procedure: 100, result: 60 } },
);

const ran = (choices: readonly string[], rest: Partial<Happening> = {}): Happening =>
  ({
    kind: 'scenario-finished',
    scenario: story.id,
    revision: story.revision,
    seed: 1,
    choices,
    rewound: false,
    ...rest,
  }) as Happening;

describe('runs of a scenario', () => {
  test('are scored in order against the scenario as it stands', () => {
    const facts = factsOf(
      ran(['hang-up']),
      read('red-lines'),
      ran(['agree'], { scenario: 'another-call' }),
      ran(['agree']),
    );
    expect(scoredRuns(story, facts).map(({ score }) => score?.verdict)).toEqual(['failed', 'passed']);
    expect(scoredRuns(story, facts)[1]?.fact).toBe(facts[3]);
  });

  test.each([
    { because: 'the scenario was revised', happening: ran(['agree'], { revision: 9 }) },
    { because: 'the choice is gone', happening: ran(['sigh']) },
  ])('cannot be worked out when $because', ({ happening }) => {
    expect(scoredRuns(story, factsOf(happening)).map(({ score }) => score)).toEqual([null]);
  });
});
