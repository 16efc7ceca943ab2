import { expect, test } from 'vitest';
import { grouped, proofText } from '#text/proof.ts';

test.each([
  { because: 'it is short', count: 916, words: '916' },
  { because: 'it has thousands', count: 6_401_498_162, words: '6,401,498,162' },
  { because: 'it is the last exact one', count: 2 ** 53 - 1, words: '9,007,199,254,740,991' },
  { because: 'it was rounded', count: 1.25e20, words: '约1.3×10^20' },
])('a count is written $words where $because', ({ count, words }) => {
  expect(grouped(count)).toBe(words);
});

test('a share says how many of all only when some lack it', () => {
  const { body } = proofText.claims.explained;
  expect(body({ having: 3, of: 3 })).toMatch(/^3个判为不妥或红线的选项/);
  expect(body({ having: 2, of: 3 })).toMatch(/^3个判为不妥或红线的选项中的2个/);
});

test.each([
  {
    because: 'all is well and runs can be counted',
    runs: 12_000,
    deadEnds: 0,
    words: '机器走遍了这个情景的916种局面，共12,000种走法，每一种都走得到结局。',
  },
  {
    because: 'runs can go round',
    runs: undefined,
    deadEnds: 0,
    words: '机器走遍了这个情景的916种局面，每一种都走得到结局。',
  },
  {
    because: 'a moment is a dead end',
    runs: undefined,
    deadEnds: 1,
    words: '机器走遍了这个情景的916种局面，有1处走不到结局。',
  },
])('the line beside a role-play is true where $because', ({ runs, deadEnds, words }) => {
  expect(proofText.onScenario(916, runs, deadEnds)).toBe(words);
});
