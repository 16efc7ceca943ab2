import { expect, test } from 'vitest';
import { gapsOf, mustBeCovered } from '#domain/regulation/coverage.ts';
import { REGULATION_KINDS, REGULATION_STATUSES } from '#domain/regulation/regulation.ts';

const none = { lessons: 0, questions: 0, choices: 0 };

test('of all kinds and states of a rule, only conduct in force must be covered', () => {
  const asked = REGULATION_KINDS.flatMap((kind) =>
    REGULATION_STATUSES.map((status) => ({ kind, status })).filter(mustBeCovered),
  );
  expect(asked).toEqual([{ kind: 'conduct', status: 'in-force' }]);
});

test.each([
  { coverage: none, gaps: ['lessons', 'questions', 'choices'], because: 'nobody knows of it' },
  { coverage: { ...none, lessons: 2 }, gaps: ['questions', 'choices'], because: 'it is only taught' },
  { coverage: { ...none, questions: 1 }, gaps: ['lessons', 'choices'], because: 'it is only tested' },
  { coverage: { ...none, choices: 1 }, gaps: ['lessons', 'questions'], because: 'it is only played' },
  { coverage: { lessons: 1, questions: 1, choices: 1 }, gaps: [], because: 'one of each will do' },
])('a binding rule lacks $gaps: $because', ({ coverage, gaps }) => {
  expect(gapsOf({ kind: 'conduct', status: 'in-force' }, coverage)).toEqual(gaps);
});

test('a rule that need not be covered has no gaps', () => {
  expect(gapsOf({ kind: 'statute', status: 'in-force' }, none)).toEqual([]);
  expect(gapsOf({ kind: 'conduct', status: 'replaced' }, none)).toEqual([]);
});
