import { expect, test } from 'vitest';
import { sourcesFrom } from '#catalogue/sources.ts';
import { filledWalks } from '#catalogue/walks-file.ts';
import { textFile } from '../../support/content-fixtures.ts';
import { choice, ending, moment, move, scenario } from '../../support/scenario-builders.ts';

const story = scenario(
  [
    moment('start', [
      choice('greet', 'good', { does: ['identify'], trust: 1 }),
      choice('snap', 'bad', { verdict: 'poor', trust: -1 }),
    ]),
    ending('good', 90),
    ending('bad', 10),
  ],
  { moves: [move('identify')], passing: { procedure: 100, result: 60 } },
);

const GREET = '{ procedure: 100, result: 90, relation: 60, calm: 5, breaches: 0, poor: 0, offers: 2 }';
const SNAP = '{ procedure: 0, result: 10, relation: 40, calm: 5, breaches: 0, poor: 1, offers: 2 }';
const MADE = [
  '  - name: 走到：snap',
  '    choices: [snap]',
  '    endsAt: bad',
  '    passes: false',
  `    figures: ${SNAP}`,
  '    because: 补足：每个选项至少走一遍。',
  '',
].join('\n');

const author = (figures: string) => `# 编辑器的说明
walks:
  # 好好说
  - name: 好好说 # 头一条
    choices: [greet]
    endsAt: good
    passes: true
${figures}    because: 做齐了。
`;

const filled = (text: string, again = false) => filledWalks(text, story, { again });

test('figures go before the reason, missing walks to the end, and every other letter stays', () => {
  expect(filled(author(''))).toEqual({
    text: author(`    figures: ${GREET}\n`) + MADE,
    filled: 1,
    added: 1,
    unsound: [],
  });
});

test('what it writes is a sound file that it leaves alone', () => {
  const text = author(`    figures: ${GREET}\n`) + MADE;
  expect(filled(text)).toEqual({ text, filled: 0, added: 0, unsound: [] });
  expect(sourcesFrom([textFile('scenarios/sample/walks.yaml', text)]).diagnostics).toEqual([]);
});

test('a walk on one line is filled in on its line', () => {
  const line = (figures: string) =>
    `walks:\n  - { name: 好好说, choices: [greet], endsAt: good, passes: true, ${figures}because: 做齐了。 }\n`;
  expect(filled(line(''))?.text).toBe(line(`figures: ${GREET}, `) + MADE);
});

test('figures written by hand stay, and those that are wrong are told and stay', () => {
  const few = author('    figures: { result: 90 }\n');
  expect(filled(few)?.text.startsWith(few)).toBe(true);
  const wrong = author('    figures: { result: 80 }\n');
  expect(filled(wrong)?.text.startsWith(wrong)).toBe(true);
  expect(filled(wrong)?.unsound).toEqual(['好好说']);
});

test('again: all figures are written anew, and walks made here are made anew', () => {
  const old = author('    figures: { result: 80 }\n') + MADE.replaceAll('[snap]', '[snarl]');
  const anew = author(`    figures: ${GREET}\n`) + MADE;
  expect(filled(old, true)).toEqual({ text: anew, filled: 1, added: 1, unsound: [] });
});

test('again: a walk made here is cut out also from between others', () => {
  const [head = '', body = ''] = author('').split(/(?<=walks:\n)/);
  expect(filled(head + MADE.replaceAll('[snap]', '[snarl]') + body, true)?.text).toBe(
    author(`    figures: ${GREET}\n`) + MADE,
  );
});

test('a walk that was changed by its author keeps what it claims', () => {
  const wrong = author('').replace('passes: true', 'passes: false');
  const told = filled(wrong, true);
  expect(told?.text.startsWith(wrong)).toBe(true);
  expect(told?.unsound).toEqual(['好好说']);
});

test('names of walks that are taken are counted on', () => {
  const text = author('').replace('name: 好好说', 'name: 走到：snap');
  expect(filled(text)?.text).toContain('- name: 走到：snap（2）\n');
});

test('a scenario with too many states is refused', () => {
  expect(filledWalks(author(''), story, { again: false, limit: 2 })).toBeUndefined();
});
