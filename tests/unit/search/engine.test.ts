import { describe, expect, it, test } from 'vitest';
import { CORE_FILE } from '#search/core.ts';
import { openEngine } from '#search/engine.ts';
import { aDocument, builtIndex, contentOf, engineOver } from '../../support/search-builders.ts';

const files = builtIndex(
  [
    aDocument('recording', '通话录音要告知', '录音之前先说一声。'),
    aDocument('recording', '通话录音要告知', '至少保存2年，备查。', '录音留多久'),
    aDocument('recording', '通话录音要告知', '谁能听录音。', '录音谁能听'),
    aDocument('hours', '22:00至次日8:00不催收', '早上和夜里都不打。'),
    aDocument('kin', '家属不当然替债务人还钱', '配偶不一定要还。'),
    aDocument('letter', '催收函要写全信息', '写明余额、事由。'),
    aDocument('hotline', '投诉热线12378', '有意见打12378。'),
    ...Array.from({ length: 12 }, (_, at) =>
      aDocument(`filler-${at}`, `第${at}篇`, `别的内容，提到培训${at}。`),
    ),
  ],
  [
    ['家属', '老婆', '家里人'],
    ['诉讼', '起诉', '投诉'],
  ],
  { itemsInOneShard: 2, shardBytes: 200 },
);

async function found(question: string): Promise<string[]> {
  const { engine } = await engineOver(files);
  return (await engine.search(question, 8))?.hits.map(({ address }) => address) ?? [];
}

describe('a question finds', () => {
  it.each([
    ['通话要告知', '/recording/', 'words of the title'],
    ['录音留多久', '/recording/#录音留多久', 'the section whose heading it is'],
    ['老婆要还吗', '/kin/', 'what means the same'],
    ['摧受含', '/letter/', 'what sounds the same'],
    ['123', '/hotline/', 'what it begins'],
    ['１２３７８', '/hotline/', 'what it is in full width'],
    ['函', '/letter/', 'a single character in the middle of a word'],
    ['晚上22：00', '/hours/', 'a time with a full-width colon'],
  ])('%s → %s: %s', async (question, address) => {
    expect((await found(question))[0]).toBe(address);
  });
});

test('at most two sections of one lesson are listed', async () => {
  const addresses = await found('录音');
  expect(addresses.filter((address) => address.startsWith('/recording/'))).toHaveLength(2);
});

test('more than was wanted is said to be more, and when more is wanted it begins with the same', async () => {
  const { engine } = await engineOver(files);
  const answer = await engine.search('培训', 8);
  expect(answer?.hits).toHaveLength(8);
  expect(answer?.hasMore).toBe(true);
  const longer = await engine.search('培训', 16);
  expect(longer?.hits.slice(0, 8)).toEqual(answer?.hits);
  expect(longer?.hits).toHaveLength(12);
  expect(longer?.hasMore).toBe(false);
  expect((await engine.search('录音', 8))?.hasMore).toBe(false);
});

describe('a question without a hit', () => {
  it('loads the titles, which no other question does', async () => {
    const { engine, loaded } = await engineOver(files);
    const titles = () => [...loaded.keys()].filter((name) => name.startsWith('titles-'));
    await engine.search('录音', 8);
    expect(titles()).toEqual([]);
    await engine.search('天气预报', 8);
    expect(titles()).toHaveLength(1);
  });

  it('is answered with what sounds near it', async () => {
    const { engine } = await engineOver(files);
    expect(await engine.search('天气预报', 8)).toEqual({ hits: [], hasMore: false, nearest: [] });
    const answer = await engine.search('明天公司年会抽奖节目安排谁去接佳属', 8);
    expect(answer?.hits).toEqual([]);
    expect(answer?.nearest).toContain('家属');
  });

  it.each(['', '   ', '？', '🎂🎂', '.*', '\u0000', '()[]\\'])(
    'is none at all when there is nothing in it: %j',
    async (question) => {
      const { engine } = await engineOver(files);
      expect(await engine.search(question, 8)).toBeNull();
    },
  );
});

test('a pasted page is answered as fast as a sentence', async () => {
  const { engine } = await engineOver(files);
  await engine.search('录音', 8);
  const before = performance.now();
  expect((await engine.search('录音要告知。'.repeat(2000), 8))?.hits.length).toBeGreaterThan(0);
  expect(performance.now() - before).toBeLessThan(200);
});

test('each file is loaded once, and not before it is needed', async () => {
  const { engine, loaded } = await engineOver(files);
  expect([...loaded.keys()]).toEqual([CORE_FILE]);
  await engine.search('录音', 8);
  const after = loaded.size;
  await engine.search('录音', 8);
  expect(loaded.size).toBe(after);
  expect(after).toBeLessThan(files.length);
});

test('a result has its title, heading and excerpt, marked for the question', async () => {
  const { engine } = await engineOver(files);
  const [hit] = (await engine.search('备查', 8))?.hits ?? [];
  expect(hit).toEqual({
    kind: 'lesson',
    title: { text: '通话录音要告知', marks: [] },
    heading: { text: '录音留多久', marks: [] },
    excerpt: { text: '至少保存2年，备查。', marks: [[7, 9]] },
    address: '/recording/#录音留多久',
  });
});

test('near words of the thesaurus are offered even when the titles cannot be had', async () => {
  const engine = await openEngine(async (name) => {
    if (name.startsWith('titles-')) throw new Error('offline');
    return contentOf(files, name);
  });
  const answer = await engine.search('明天公司年会抽奖节目安排谁去接佳属', 8);
  expect(answer?.nearest).toContain('家属');
});

test('a file that could not be had is asked for again', async () => {
  let isDown = false;
  const engine = await openEngine(async (name) => {
    if (isDown) throw new Error('offline');
    return contentOf(files, name);
  });
  isDown = true;
  await expect(engine.search('录音', 8)).rejects.toThrow('offline');
  isDown = false;
  expect((await engine.search('录音', 8))?.hits.length).toBeGreaterThan(0);
});

test('an index of another version is refused', async () => {
  const other = new TextEncoder().encode(JSON.stringify({ version: 0 }));
  await expect(openEngine(async () => other)).rejects.toThrow('version 0');
});
