/** Short ways to write questions, exams and answers in tests: everything not named has the plainest value. */
import type {
  Classification,
  Exam,
  ExamSection,
  FindFaults,
  Matching,
  MultipleChoice,
  NumberEntry,
  Option,
  Ordering,
  Question,
  Response,
  SingleChoice,
  TrueFalseFix,
} from '#domain/assessment/question.ts';

const common = (id: string) => ({
  id,
  revision: 1,
  topic: 'T15',
  level: 'junior' as const,
  difficulty: 1 as const,
  rules: ['rule-of-question'],
  practiceBased: false,
  prompt: `prompt of ${id}`,
  explanation: `explanation of ${id}`,
});

const slip = (id: string) => ({
  misconception: `belief-${id}`,
  because: `because of ${id}`,
  rule: `rule-${id}`,
});

/** An option is right when its id begins with `right`. */
function options(ids: readonly string[]): Option[] {
  return ids.map((id) => {
    const shown = { id, text: `text of ${id}`, because: `because of ${id}`, rule: `rule-${id}` };
    return id.startsWith('right')
      ? { ...shown, correct: true }
      : { ...shown, correct: false, misconception: `belief-${id}` };
  });
}

export function single(
  id: string,
  ids: readonly string[] = ['right', 'wrong-1', 'wrong-2'],
  rest: Partial<SingleChoice> = {},
): SingleChoice {
  return { ...common(id), kind: 'single-choice', options: options(ids), ...rest };
}

export function multiple(
  id: string,
  ids: readonly string[] = ['right-1', 'wrong-1', 'right-2', 'wrong-2'],
  rest: Partial<MultipleChoice> = {},
): MultipleChoice {
  return { ...common(id), kind: 'multiple-choice', options: options(ids), ...rest };
}

export function trueFalse(
  id: string,
  verdict: boolean,
  fixes: readonly string[] = verdict ? [] : ['wrong-1', 'right', 'wrong-2'],
  rest: Partial<TrueFalseFix> = {},
): TrueFalseFix {
  return {
    ...common(id),
    kind: 'true-false-fix',
    statement: `statement of ${id}`,
    verdict,
    misjudged: slip('verdict'),
    fixes: options(fixes),
    ...rest,
  };
}

export function ordering(
  id: string,
  ids: readonly string[] = ['a', 'b', 'c', 'd'],
  rest: Partial<Ordering> = {},
): Ordering {
  return {
    ...common(id),
    kind: 'ordering',
    items: ids.map((item) => ({ id: item, text: `text of ${item}` })),
    // The step that is wrongly put early, and the one it belongs after.
    swaps: [{ early: ids.at(-1) ?? '', late: ids[0] ?? '', ...slip('swap') }],
    ...rest,
  };
}

export function matching(
  id: string,
  ids: readonly string[] = ['a', 'b', 'c'],
  rest: Partial<Matching> = {},
): Matching {
  return {
    ...common(id),
    kind: 'matching',
    pairs: ids.map((pair) => ({ id: pair, left: `left ${pair}`, right: `right ${pair}`, ...slip(pair) })),
    ...rest,
  };
}

/** Items by id, each with its group. */
export function classification(
  id: string,
  items: Readonly<Record<string, string>> = { a: 'red', b: 'fine', c: 'fine', d: 'red' },
  rest: Partial<Classification> = {},
): Classification {
  return {
    ...common(id),
    kind: 'classification',
    groups: [...new Set(Object.values(items))].map((group) => ({ id: group, label: `label of ${group}` })),
    items: Object.entries(items).map(([item, group]) => ({
      id: item,
      text: `text of ${item}`,
      group,
      ...slip(item),
    })),
    ...rest,
  };
}

export function number(id: string, answer: number, rest: Partial<NumberEntry> = {}): NumberEntry {
  return {
    ...common(id),
    kind: 'number',
    answer,
    tolerance: 0,
    unit: '次',
    working: `working of ${id}`,
    slips: [{ value: answer + 1, ...slip('one-more') }],
    otherwise: slip('otherwise'),
    ...rest,
  };
}

/** A segment is faulty when its id begins with `fault`. */
export function findFaults(
  id: string,
  ids: readonly string[] = ['fault-1', 'sound-1', 'fault-2', 'sound-2'],
  rest: Partial<FindFaults> = {},
): FindFaults {
  return {
    ...common(id),
    kind: 'find-faults',
    segments: ids.map((segment) => ({
      id: segment,
      text: `text of ${segment}`,
      fault: segment.startsWith('fault'),
      ...slip(segment),
    })),
    ...rest,
  };
}

/** One of each kind. */
export const oneOfEach: readonly Question[] = [
  single('single'),
  multiple('multiple'),
  trueFalse('false-statement', false),
  trueFalse('true-statement', true),
  ordering('ordering'),
  matching('matching'),
  classification('classification'),
  number('number', 3),
  findFaults('find-faults'),
];

export const chosen = (...ids: string[]): Response => ({ kind: 'choices', chosen: ids });
export const judged = (verdict: boolean, fix: string | null = null): Response => ({
  kind: 'verdict',
  verdict,
  fix,
});
export const sequence = (...order: string[]): Response => ({ kind: 'sequence', order });
export const placed = (parts: Readonly<Record<string, string>>): Response => ({
  kind: 'assignment',
  placed: parts,
});
export const figure = (value: number | null): Response => ({ kind: 'figure', value });

export function section(
  id: string,
  topics: readonly string[],
  draw: number,
  rest: Partial<ExamSection> = {},
): ExamSection {
  return { id, title: `title of ${id}`, topics, draw, ...rest };
}

export function exam(sections: readonly ExamSection[], rest: Partial<Exam> = {}): Exam {
  return {
    id: 'week-1',
    revision: 1,
    title: 'Week 1',
    summary: 'Summary',
    minutes: 30,
    passShare: 0.8,
    sections,
    ...rest,
  };
}
