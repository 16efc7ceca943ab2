import { describe, expect, it } from 'vitest';
import type { Exam } from '#domain/assessment/question.ts';
import { type Standing, standingOf, stepStanding } from '#domain/onboarding/evidence.ts';
import type { Happening } from '#domain/record/fact.ts';
import {
  answerInLesson,
  attempt,
  contentOf,
  factsOf,
  question,
} from '../../../support/onboarding-builders.ts';
import { choice, ending, moment, scenario } from '../../../support/scenario-builders.ts';

interface Example {
  readonly happened: readonly Happening[];
  readonly standing: Standing;
  readonly because: string;
}

const read = (revision = 1): Happening => ({ kind: 'lesson-read', lesson: 'red-lines', revision });

describe('a lesson', () => {
  const content = contentOf({
    questions: [question('old', { revision: 2 }), question('new')],
    lessons: { 'red-lines': { revision: 2, checks: ['old', 'new'] } },
  });
  const answer = (id: string, chosen: 'right' | 'wrong', revision: number) =>
    answerInLesson('red-lines', id, chosen, revision);
  const examples: readonly Example[] = [
    { happened: [], standing: 'open', because: 'nothing was done' },
    { happened: [read(2)], standing: 'open', because: 'its checks were never answered' },
    {
      happened: [read(2), answer('old', 'right', 2), answer('new', 'right', 1)],
      standing: 'done',
      because: 'it was read and every check passed, at the present revisions',
    },
    {
      happened: [read(2), answer('old', 'right', 2), answer('new', 'wrong', 1)],
      standing: 'open',
      because: 'a wrong answer at the present revision is the learner’s to mend',
    },
    {
      happened: [read(2), answer('old', 'right', 1), answer('new', 'right', 1)],
      standing: 'outdated',
      because: 'the one check left was revised after it had been answered',
    },
    {
      happened: [answer('old', 'right', 1), answer('new', 'right', 1)],
      standing: 'open',
      because: 'it was never read to its end',
    },
    {
      happened: [read(2), answer('old', 'right', 1)],
      standing: 'open',
      because: 'of the two checks left, one was never answered',
    },
    { happened: [read(1)], standing: 'outdated', because: 'an earlier revision was read' },
    {
      happened: [read(1), read(2)],
      standing: 'outdated',
      because: 'it was read before and after the change, and its checks are still to answer',
    },
    {
      happened: [{ kind: 'lesson-read', lesson: 'evidence', revision: 1 }],
      standing: 'open',
      because: 'another lesson was read',
    },
  ];

  it.each(examples)('is $standing when $because', ({ happened, standing }) => {
    expect(standingOf({ kind: 'lesson', lesson: 'red-lines' }, factsOf(...happened), content)).toBe(standing);
  });

  it('is withdrawn when it is no longer there, whatever the record says', () => {
    expect(standingOf({ kind: 'lesson', lesson: 'red-lines' }, factsOf(read()), contentOf({}))).toBe(
      'withdrawn',
    );
  });
});

describe('practice', () => {
  const bank = { kind: 'bank', id: 'red-lines' } as const;
  const content = contentOf({
    questions: [question('q1'), question('q2'), question('q3', { revision: 2 })],
    banks: { 'red-lines': ['q1', 'q2', 'q3'] },
  });
  const examples: readonly Example[] = [
    { happened: [], standing: 'open', because: 'nothing was done' },
    {
      happened: attempt(bank, { q1: 'right', q2: 'right' }),
      standing: 'done',
      because: 'the share is reached',
    },
    { happened: attempt(bank, { q1: 'right', q2: 'wrong' }), standing: 'open', because: 'half is below 0.8' },
    {
      happened: attempt(bank, { q1: 'right', q2: 'right' }, false),
      standing: 'open',
      because: 'the attempt is not finished',
    },
    {
      happened: attempt({ kind: 'exam', id: 'red-lines' }, { q1: 'right' }),
      standing: 'open',
      because: 'an exam of the same name is no practice',
    },
    {
      happened: [...attempt(bank, { q1: 'right' }), ...attempt(bank, { q1: 'wrong' })],
      standing: 'done',
      because: 'the best attempt counts, not the last',
    },
    {
      happened: attempt(bank, { q1: 'right', q3: 'right' }),
      standing: 'outdated',
      because: 'a question was revised and the rest was good enough',
    },
    {
      happened: attempt(bank, { q3: 'wrong' }),
      standing: 'outdated',
      because: 'nothing stands that would tell',
    },
    {
      happened: attempt(bank, { q1: 'wrong', q3: 'right' }),
      standing: 'open',
      because: 'what still stands was not good enough',
    },
  ];

  it.each(examples)('is $standing when $because', ({ happened, standing }) => {
    const evidence = { kind: 'practice', bank: 'red-lines', share: 0.8 } as const;
    expect(standingOf(evidence, factsOf(...happened), content)).toBe(standing);
  });

  it('is withdrawn with its bank', () => {
    const facts = factsOf(...attempt(bank, { q1: 'right' }));
    expect(standingOf({ kind: 'practice', bank: 'red-lines', share: 0.8 }, facts, contentOf({}))).toBe(
      'withdrawn',
    );
  });
});

describe('a role-play', () => {
  const call = scenario(
    [
      moment('start', [choice('kind', 'good-end'), choice('harsh', 'bad-end', { verdict: 'breach' })]),
      ending('good-end', 90),
      ending('bad-end', 10),
    ],
    { id: 'first-call', revision: 2, moves: [] },
  );
  const content = contentOf({
    scenarios: [{ ...call, moves: [{ id: 'm', label: 'm', rules: [], after: [] }] }],
  });
  const run = (choices: readonly string[], revision = 2, rewound = false): Happening => ({
    kind: 'scenario-finished',
    scenario: 'first-call',
    revision,
    seed: 1,
    choices,
    rewound,
  });
  const toPass: readonly Example[] = [
    { happened: [], standing: 'open', because: 'it was never played' },
    { happened: [run(['kind'])], standing: 'done', because: 'a run passed' },
    {
      happened: [run(['kind'], 2, true)],
      standing: 'done',
      because: 'a rewound run passed, which shows the skill',
    },
    { happened: [run(['harsh'])], standing: 'open', because: 'the only run breached a red line' },
    { happened: [run(['kind'], 1)], standing: 'outdated', because: 'the run was of an earlier revision' },
    { happened: [run(['gone'])], standing: 'outdated', because: 'the run cannot be worked out any more' },
  ];

  it.each(toPass)('to be passed is $standing when $because', ({ happened, standing }) => {
    const evidence = { kind: 'scenario', scenario: 'first-call', passed: true } as const;
    expect(standingOf(evidence, factsOf(...happened), content)).toBe(standing);
  });

  it('to be played is done with any run to an ending, even a failed one', () => {
    const evidence = { kind: 'scenario', scenario: 'first-call', passed: false } as const;
    expect(standingOf(evidence, factsOf(run(['harsh'])), content)).toBe('done');
    expect(standingOf(evidence, factsOf(run([])), content)).toBe('outdated');
  });

  it('is withdrawn when the scenario is no longer there', () => {
    const evidence = { kind: 'scenario', scenario: 'first-call', passed: false } as const;
    expect(standingOf(evidence, factsOf(run(['kind'])), contentOf({}))).toBe('withdrawn');
  });
});

describe('an exam', () => {
  const source = { kind: 'exam', id: 'week-1' } as const;
  const exam: Exam = {
    id: 'week-1',
    revision: 1,
    title: 'Week 1',
    summary: '',
    minutes: 30,
    passShare: 0.5,
    sections: [
      { id: 'lines', title: 'Lines', topics: ['T15'], draw: 1, mustPassShare: 1 },
      { id: 'law', title: 'Law', topics: ['T14'], draw: 2 },
    ],
  };
  const questions = [question('a1'), question('b1', { topic: 'T14' }), question('b2', { topic: 'T14' })];
  const content = contentOf({ questions, exams: [exam] });
  const examples: readonly Example[] = [
    { happened: [], standing: 'open', because: 'it was never sat' },
    {
      happened: attempt(source, { a1: 'right', b1: 'right', b2: 'wrong' }),
      standing: 'done',
      because: 'the total and the section with a floor are reached',
    },
    {
      happened: attempt(source, { a1: 'wrong', b1: 'right', b2: 'right' }),
      standing: 'open',
      because: 'the section with a floor is not reached',
    },
    {
      happened: attempt(source, { a1: 'right', b1: 'right', b2: 'right' }, false),
      standing: 'open',
      because: 'it was not handed in',
    },
    {
      happened: attempt(source, { a1: 'right', b1: 'right' }),
      standing: 'outdated',
      because: 'the blueprint now asks for three questions',
    },
    {
      happened: attempt(source, { a1: 'right', b1: 'right' }, false),
      standing: 'open',
      because: 'what was never handed in was never good enough',
    },
  ];

  it.each(examples)('is $standing when $because', ({ happened, standing }) => {
    expect(standingOf({ kind: 'exam', exam: 'week-1' }, factsOf(...happened), content)).toBe(standing);
  });

  it('stays passed when questions are added to the pool', () => {
    const facts = factsOf(...attempt(source, { a1: 'right', b1: 'right', b2: 'right' }));
    const more = Array.from({ length: 20 }, (_, index) => question(`new-${index}`, { topic: 'T14' }));
    const grown = contentOf({ questions: [...more, ...questions], exams: [exam] });
    expect(standingOf({ kind: 'exam', exam: 'week-1' }, facts, grown)).toBe('done');
  });

  it.each<['right' | 'wrong', Standing, string]>([
    ['right', 'outdated', 'the rest was good enough'],
    ['wrong', 'open', 'the rest was not'],
  ])('with a revised question and the others %s is %s, because %s', (rest, standing) => {
    const facts = factsOf(...attempt(source, { a1: rest, b1: rest, b2: 'right' }));
    const revised = contentOf({
      questions: [...questions.slice(0, 2), question('b2', { topic: 'T14', revision: 2 })],
      exams: [exam],
    });
    expect(standingOf({ kind: 'exam', exam: 'week-1' }, facts, revised)).toBe(standing);
  });

  it('is withdrawn when it is no longer there', () => {
    expect(standingOf({ kind: 'exam', exam: 'week-1' }, [], contentOf({}))).toBe('withdrawn');
  });
});

describe('a step', () => {
  const evidence = { kind: 'attest', statement: 'I have' } as const;
  const at = { track: 'new-hire', step: 'signed' };

  it.each<[Happening, Standing, string]>([
    [{ kind: 'attested', track: 'new-hire', step: 'signed' }, 'done', 'the learner stated it'],
    [{ kind: 'attested', track: 'new-hire', step: 'other' }, 'open', 'another step was stated'],
    [{ kind: 'attested', track: 'other', step: 'signed' }, 'open', 'it was stated in another track'],
    [{ kind: 'attempt-finished', attempt: 'signed' }, 'open', 'something else happened'],
  ])('to be stated, after %j, is %s because %s', (happening, standing) => {
    expect(stepStanding(at, evidence, factsOf(happening), contentOf({}))).toBe(standing);
  });

  it('with evidence elsewhere is not done by stating it', () => {
    const facts = factsOf({ kind: 'attested', track: 'new-hire', step: 'signed' });
    const content = contentOf({ lessons: { 'red-lines': { checks: [] } } });
    const lesson = { kind: 'lesson', lesson: 'red-lines' } as const;
    expect(stepStanding(at, lesson, facts, content)).toBe('open');
    expect(stepStanding(at, lesson, factsOf(read()), content)).toBe('done');
  });
});
