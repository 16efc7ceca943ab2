import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourcesFrom } from '#catalogue/sources.ts';
import { textFile, told } from '../../support/content-fixtures.ts';

interface Blueprint {
  readonly stock: Readonly<Record<string, number>>;
  readonly sections: readonly { readonly topics: readonly string[]; readonly draw: number }[];
}

/** Hall's condition: an exam can be filled when no group of sections asks for more than its topics together hold. */
function canBeFilled({ stock, sections }: Blueprint): boolean {
  for (let group = 1; group < 2 ** sections.length; group += 1) {
    const chosen = sections.filter((_, index) => (group >> index) % 2 === 1);
    const topics = new Set(chosen.flatMap(({ topics }) => topics));
    const held = [...topics].reduce((sum, topic) => sum + (stock[topic] ?? 0), 0);
    if (chosen.reduce((sum, { draw }) => sum + draw, 0) > held) return false;
  }
  return true;
}

function filesOf({ stock, sections }: Blueprint) {
  const questions = Object.entries(stock).flatMap(([topic, count]) =>
    Array.from(
      { length: count },
      (_, index) => `  - kind: ordering
    id: ${topic.toLowerCase()}-${index}
    revision: 1
    topic: ${topic}
    level: junior
    difficulty: 1
    practiceBased: true
    prompt: 排好先后。
    explanation: 要点。
    items: [{ id: a, text: 甲 }, { id: b, text: 乙 }, { id: c, text: 丙 }]
    swaps: [{ early: b, late: a, misconception: m, because: 反了。 }]
`,
    ),
  );
  const parts = sections.map(
    ({ topics, draw }, index) =>
      `  - { id: s${index}, title: 第${index}部分, topics: [${topics.join(', ')}], draw: ${draw} }\n`,
  );
  return [
    textFile(
      'questions/all.yaml',
      `title: 全部\nsummary: 全部\nmisconceptions: { m: 以为 }\nquestions:\n${questions.join('')}`,
    ),
    textFile(
      'exams/exam.yaml',
      `revision: 1\ntitle: 考试\nsummary: 考试\nminutes: 10\npassShare: 0.8\nreviewBy: '2027-05-31'\nsections:\n${parts.join('')}`,
    ),
  ];
}

test('an exam is refused exactly when its sections cannot all be drawn without sharing a question', () => {
  const topic = fc.constantFrom('T01', 'T02', 'T03', 'T04');
  const blueprint: fc.Arbitrary<Blueprint> = fc.record({
    stock: fc.record({ T01: fc.integer({ min: 1, max: 3 }), T02: fc.nat(3), T03: fc.nat(3), T04: fc.nat(3) }),
    sections: fc.array(
      fc.record({
        topics: fc.uniqueArray(topic, { minLength: 1, maxLength: 3 }),
        draw: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  });
  fc.assert(
    fc.property(blueprint, (drawn) => {
      const says = told(sourcesFrom(filesOf(drawn)));
      expect(says.includes('C210')).toBe(!canBeFilled(drawn));
      expect(says.replaceAll(/C210/g, '')).not.toMatch(/ C\d{3} /);
    }),
    { numRuns: 150 },
  );
});
