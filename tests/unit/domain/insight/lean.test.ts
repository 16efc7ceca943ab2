import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remarksOn } from '#domain/assessment/feedback.ts';
import { correctResponse, isComplete, shareEarned } from '#domain/assessment/mark.ts';
import { leanQuestion, leanScenario } from '#domain/insight/lean.ts';
import { scoreRun } from '#domain/scenario/score.ts';
import { questionsWithResponses } from '../../../support/question-arbitraries.ts';
import { oneOfEach } from '../../../support/question-builders.ts';
import { choice, ending, moment, runOf, scenario } from '../../../support/scenario-builders.ts';

describe('a question without its words', () => {
  test('is marked as the question is, and blames the same beliefs', () => {
    fc.assert(
      fc.property(questionsWithResponses, ({ question, response }) => {
        const lean = leanQuestion(question);
        expect(shareEarned(lean, response)).toBe(shareEarned(question, response));
        expect(isComplete(lean, response)).toBe(isComplete(question, response));
        expect(correctResponse(lean)).toEqual(correctResponse(question));
        const beliefs = (of: typeof question) =>
          remarksOn(of, response).map((remark) => remark.misconception);
        expect(beliefs(lean)).toEqual(beliefs(question));
      }),
    );
  });

  test.each(oneOfEach)('keeps what it is known by and nothing to read: $id', (question) => {
    const lean = leanQuestion({ ...question, material: 'text of the case' });
    const { id, revision, topic, kind } = question;
    expect(lean).toMatchObject({ id, revision, topic, kind });
    expect(JSON.stringify(lean)).not.toMatch(/ of |"(left|right) |次/);
  });
});

describe('a scenario without its words', () => {
  const story = scenario([
    moment(
      'call',
      [
        choice('tell', 'lost', {
          verdict: 'poor',
          note: 'text of note',
          tryInstead: 'text of try',
          misconception: 'belief',
        }),
        choice('verify', 'call', { does: ['identify'], trust: 2 }),
        choice('agree', 'agreed', { when: { trustAtLeast: 7 }, lockedBecause: 'text of lock' }),
      ],
      { thought: 'text of thought' },
    ),
    ending('agreed', 80),
    ending('lost', 20),
  ]);
  const lean = leanScenario(story);

  test('scores every run as the scenario does, and refuses the same', () => {
    const runs = fc.array(fc.constantFrom('tell', 'verify', 'agree', 'unknown'), { maxLength: 6 });
    fc.assert(
      fc.property(runs, (choices) => {
        expect(scoreRun(lean, runOf(story, choices))).toEqual(scoreRun(story, runOf(story, choices)));
      }),
    );
  });

  test('keeps its title and a lock, and nothing else to read', () => {
    expect(lean).toMatchObject({ id: story.id, title: story.title, revision: story.revision });
    expect(lean.moments[0]?.choices[2]?.lockedBecause).toBe('');
    expect(lean.moments[0]?.choices[1]?.lockedBecause).toBeUndefined();
    expect(JSON.stringify(lean)).not.toMatch(/text of|words of|label of|Brief|Summary|Zhou|Hidden/);
  });
});
