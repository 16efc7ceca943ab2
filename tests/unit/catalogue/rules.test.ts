/** What the rules let pass: the near side of each border. The far side is in the fixtures. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogueFrom } from '#catalogue/catalogue.ts';
import { type SourceFile, sourcesFrom } from '#catalogue/sources.ts';
import { readContent } from '../../../src/cli/read-content.ts';
import { fixtureFolder, told } from '../../support/content-fixtures.ts';

/** A fixture with some of its text replaced, and files left out. */
function variant(
  name: string,
  changes: readonly (readonly [from: string, to: string])[],
  without: readonly string[] = [],
) {
  const files = readContent(fixtureFolder(name)).filter(({ path }) => !without.includes(path));
  return sourcesFrom(
    files.map((file): SourceFile => {
      if (file.kind !== 'text') return file;
      const text = changes.reduce((text, [from, to]) => text.replaceAll(from, to), file.text);
      return { ...file, text };
    }),
  );
}

test.each([
  {
    name: 'C305',
    from: 'scenario: first-call }',
    to: 'scenario: first-call, passed: false }',
    gone: '要求情景“first-call”合格',
    because: 'a run that fails will do',
  },
  {
    name: 'C605',
    from: "effectiveTo: '2026-06-30'",
    to: "effectiveTo: '2026-11-23'",
    gone: '已经失效',
    because: 'a rule holds to the end of its last day',
  },
  {
    name: 'C605',
    from: "effectiveTo: '2026-06-30'",
    to: "effectiveTo: '2026-11'",
    gone: '已经失效',
    because: 'a rule holds to the end of its last month',
  },
  {
    name: 'C605',
    from: "effectiveTo: '2025-12-31'",
    to: "effectiveTo: '2026-01-30'",
    gone: '早于施行日',
    because: 'a rule may hold for one day',
  },
])('$to passes: $because', ({ name, from, to, gone }) => {
  expect(told(variant(name, []))).toContain(gone);
  expect(told(variant(name, [[from, to]]))).not.toContain(gone);
});

test.each([
  {
    from: 'topic: T15, rules: [night-hours], lessons: [contact-hours] }',
    to: 'topic: T16, rules: [night-hour], lessons: [contact-hour] }',
    codes: ['C301', 'C408', 'C601'],
    because: 'a question names what exists',
  },
  {
    from: '先问好, rules: [night-hours], lessons: [contact-hours] }',
    to: '先问好, rules: [night-hour], lessons: [contact-hour] }',
    codes: ['C301', 'C601'],
    because: 'a script line names what exists',
  },
  {
    from: ', instead: 您好 }',
    to: ' }',
    codes: ['C007'],
    because: 'what is forbidden has something in its place',
  },
  {
    from: '先问好, rules',
    to: '先问好, instead: 喂, rules',
    codes: ['C006'],
    because: 'what is good needs nothing in its place',
  },
  { from: 'id: shout', to: 'id: greet', codes: ['C011'], because: 'addresses point to one line' },
  {
    from: 'step: opening, verdict: good',
    to: 'step: greeting, verdict: good',
    codes: ['C008'],
    because: 'steps are a closed set',
  },
  {
    from: 'part: 案件与流程',
    to: 'part: 其他',
    codes: ['C008'],
    because: 'areas of the glossary are a closed set',
  },
  { from: 'part: 案件与流程, ', to: '', codes: ['C007'], because: 'every term has its area' },
])('$from → $to: $because', ({ from, to, codes }) => {
  const found = [...told(variant('valid', [[from, to]])).matchAll(/ {2}(C\d{3}) {2}/g)].map(
    ([, code]) => code,
  );
  expect(found.toSorted()).toEqual(codes);
});

test('a script line’s lesson is told where it stands', () => {
  const astray = variant('valid', [[', instead: 您好 }', ', instead: 您好, lessons: [contact-hour] }']]);
  expect(told(astray)).toMatch(/^content\/reference\/scripts\.yaml:3:\d+ {2}C301 /);
});

test('questions and script lines cite rules that hold', () => {
  const lapsed = variant('valid', [['status: in-force', 'status: expired']]);
  const places = told(lapsed)
    .split('\n')
    .filter((line) => line.includes('C603'))
    .map((line) => line.split(':')[0]);
  expect(places).toContain('content/reference/faq.yaml');
  expect(places).toContain('content/reference/scripts.yaml');
});

test('a track that asks to pass a scenario without walks is told of the walks alone', () => {
  const says = told(variant('C305', [], ['scenarios/first-call/walks.yaml']));
  expect(says).toContain('C010');
  expect(says).not.toContain('要求情景');
});

test('a lesson whose bank is missing is told of the bank, not of each of its questions', () => {
  const says = told(
    variant('C404', [['lesson: contact-hours', 'practiceBased: true']], ['questions/contact-hours.yaml']),
  );
  expect(says).toContain('没有编号为“contact-hours”的题库');
  expect(says).not.toContain('C404');
});

test('a lesson without a bank may not borrow questions', () => {
  const says = told(
    variant('C404', [
      ['banks: [contact-hours]', 'banks: []'],
      ['lesson: contact-hours\n', ''],
    ]),
  );
  expect(says.match(/C404/g)).toHaveLength(4);
});

test('a comment in the text is no code', () => {
  expect(told(variant('C406', [['{new Date()}', '{/* 待核 */}']])).match(/C406/g)).toHaveLength(1);
});

test('components alone on their line are not inside a text, even two of them', () => {
  const alone = '\n\n<Check id="hours-noon" /> <Check id="hours-late" />\n\n再看<Rule';
  expect(told(variant('C409', [['<Check id="hours-noon" /><Rule', alone]]))).toBe('');
});

test('whatever is cut out of the content, the check answers and does not fail', () => {
  const files = readContent(fixtureFolder('valid'));
  const cut = fc.tuple(
    fc.nat(),
    fc.nat(),
    fc.integer({ min: 1, max: 40 }),
    fc.constantFrom('', ' ', '\n', '*x', '{', '<', "'", ': '),
  );
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
      const broken = cuts.reduce((all, [which, from, length, put]) => {
        const file = all[which % all.length];
        if (file?.kind !== 'text' || file.text === '') return all;
        const start = from % file.text.length;
        const text = file.text.slice(0, start) + put + file.text.slice(start + length);
        return all.with(which % all.length, { ...file, text });
      }, files);
      const sources = sourcesFrom(broken);
      catalogueFrom(sources);
      for (const line of told(sources).split('\n')) {
        expect(line).toMatch(/^($| {4}\S|content\/\S+:[1-9]\d*:[1-9]\d* {2}C\d{3} {2}\S)/);
      }
    }),
    // A tag cut to a letter, which resembles no component.
    { numRuns: 120, examples: [[[[1338092787, 1981804882, 1, '\n']]]] },
  );
});
