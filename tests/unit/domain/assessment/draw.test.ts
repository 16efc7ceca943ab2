import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawExam, drawPractice, paperOf } from '#domain/assessment/draw.ts';
import type { Exam, Question } from '#domain/assessment/question.ts';
import { exam, section, single } from '../../../support/question-builders.ts';

const TOPICS = ['T1', 'T2', 'T3', 'T4'];

/** `count` questions on each topic, in the order given. */
function pool(counts: Readonly<Record<string, number>>): Question[] {
  return Object.entries(counts).flatMap(([topic, count]) =>
    Array.from({ length: count }, (_, index) => single(`${topic}-${index}`, undefined, { topic })),
  );
}

const pools = fc
  .tuple(...TOPICS.map(() => fc.integer({ min: 0, max: 4 })))
  .map((counts) => pool(Object.fromEntries(TOPICS.map((topic, index) => [topic, counts[index] ?? 0]))));
const exams = fc
  .array(fc.record({ topics: fc.subarray(TOPICS, { minLength: 1 }), draw: fc.integer({ min: 1, max: 4 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((sections) => exam(sections.map(({ topics, draw }, index) => section(`s${index}`, topics, draw))));

const sectionOf = ({ sections }: Exam, id: string) => sections.find((each) => each.id === id);

describe('practice', () => {
  test('asks every question of the bank once, in an order of the seed’s', () => {
    fc.assert(
      fc.property(pools, fc.nat(), (questions, seed) => {
        const drawn = drawPractice(questions, seed);
        expect(drawn.toSorted(byId)).toEqual(questions.toSorted(byId));
        expect(drawPractice(questions, seed)).toEqual(drawn);
      }),
    );
  });
});

describe('an exam', () => {
  test('draws exactly what the blueprint asks, each from its topics, none twice, section by section', () => {
    fc.assert(
      fc.property(exams, pools, fc.nat(), (paper, questions, seed) => {
        const drawn = drawExam(paper, questions, seed);
        fc.pre(drawn.ok);
        const ids = drawn.value.map(({ question }) => question.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(drawn.value.map((each) => each.section)).toEqual(
          paper.sections.flatMap(({ id, draw }) => Array.from({ length: draw }, () => id)),
        );
        for (const { question, section: id } of drawn.value) {
          expect(sectionOf(paper, id)?.topics).toContain(question.topic);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is drawn whenever any draw could fill it (Hall: every set of sections has enough between them)', () => {
    fc.assert(
      fc.property(exams, pools, fc.nat(), (paper, questions, seed) => {
        const subsets = Array.from({ length: 2 ** paper.sections.length }, (_, mask) =>
          paper.sections.filter((_section, index) => (mask >> index) & 1),
        );
        const fillable = subsets.every((sections) => {
          const wanted = sections.reduce((sum, { draw }) => sum + draw, 0);
          const usable = questions.filter(({ topic }) =>
            sections.some(({ topics }) => topics.includes(topic)),
          );
          return usable.length >= wanted;
        });
        expect(drawExam(paper, questions, seed).ok).toBe(fillable);
      }),
      { numRuns: 500 },
    );
  });

  test('is the same for the same seed, and differs between seeds', () => {
    const paper = exam([section('a', ['T1'], 3), section('b', ['T2'], 3)]);
    const questions = pool({ T1: 10, T2: 10 });
    const papers = Array.from({ length: 40 }, (_, seed) => JSON.stringify(drawExam(paper, questions, seed)));
    expect(JSON.stringify(drawExam(paper, questions, 7))).toBe(papers[7]);
    expect(new Set(papers).size).toBeGreaterThan(35);
  });

  test('gives every question a fair chance', () => {
    const paper = exam([section('a', ['T1'], 2)]);
    const questions = pool({ T1: 8 });
    const times = new Map<string, number>();
    for (let seed = 0; seed < 4000; seed += 1) {
      const drawn = drawExam(paper, questions, seed);
      for (const { question } of drawn.ok ? drawn.value : []) {
        times.set(question.id, (times.get(question.id) ?? 0) + 1);
      }
    }
    // 4,000 draws of 2 from 8: 1,000 each, four standard deviations are about 110.
    for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(110);
    expect(times.size).toBe(8);
  });

  test('that cannot be filled says which section falls short and by how much', () => {
    const paper = exam([section('a', ['T1'], 2), section('b', ['T2'], 3)]);
    expect(drawExam(paper, pool({ T1: 4, T2: 1 }), 1)).toEqual({
      ok: false,
      refusal: { kind: 'not-enough-questions', section: 'b', wanted: 3, available: 1 },
    });
  });
});

describe('the paper of an earlier draw', () => {
  const paper = exam([section('a', ['T1'], 1), section('b', ['T2', 'T3'], 2)]);
  const questions = pool({ T1: 1, T2: 1, T3: 1 });
  const asked = questions.map(({ id, revision }) => ({ id, revision }));
  const byIdMap = (list: readonly Question[]) => new Map(list.map((question) => [question.id, question]));
  const paperWith = (list: readonly Question[], blueprint = paper) =>
    paperOf(blueprint, asked, byIdMap(list));

  test('is what was drawn, whatever has been added since', () => {
    fc.assert(
      fc.property(exams, pools, pools, fc.nat(), (blueprint, before, added, seed) => {
        const drawn = drawExam(blueprint, before, seed);
        fc.pre(drawn.ok);
        const kept = drawn.value.map(({ question: { id, revision } }) => ({ id, revision }));
        const later = [...before, ...added.map((question) => ({ ...question, id: `new-${question.id}` }))];
        expect(paperOf(blueprint, kept, byIdMap(later))).toEqual({
          ok: true,
          value: { drawn: drawn.value, changed: 0 },
        });
      }),
    );
  });

  test('leaves out what was revised or withdrawn, and counts it', () => {
    const [first, second, third] = questions as [Question, Question, Question];
    expect(paperWith([first, { ...second, revision: 2 }, third])).toEqual({
      ok: true,
      value: {
        drawn: [
          { question: first, section: 'a' },
          { question: third, section: 'b' },
        ],
        changed: 1,
      },
    });
    expect(paperWith([second])).toMatchObject({ value: { drawn: [{ question: second }], changed: 2 } });
    expect(paperWith([first, second, third])).toMatchObject({ value: { changed: 0 } });
  });

  test.each([
    {
      because: 'a section now asks for more',
      sections: [section('a', ['T1'], 2), section('b', ['T2', 'T3'], 2)],
    },
    {
      because: 'a section asks for other topics',
      sections: [section('a', ['T1'], 1), section('b', ['T2'], 2)],
    },
    {
      because: 'the sections have changed places',
      sections: [section('b', ['T2', 'T3'], 2), section('a', ['T1'], 1)],
    },
  ])('is refused when the blueprint has changed: $because', ({ sections }) => {
    expect(paperWith(questions, exam(sections))).toEqual({
      ok: false,
      refusal: { kind: 'blueprint-changed' },
    });
  });
});

function byId(a: Question, b: Question): number {
  return a.id < b.id ? -1 : 1;
}
