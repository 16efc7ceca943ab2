// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { key, Memory, open, place, press, story } from '../../../support/player-screen.tsx';
import { runOf } from '../../../support/scenario-builders.ts';

const section = (title: string) =>
  [...place.querySelectorAll('section')].find(
    (each) => each.querySelector(':scope > h3')?.textContent === title,
  )?.textContent;

async function play(memory: Memory, ...keys: readonly string[]): Promise<void> {
  await open(memory);
  if (place.textContent?.includes('再来一次')) await press('再来一次');
  await playOn(...keys);
}

/** From the briefing to the debrief. */
async function playOn(...keys: readonly string[]): Promise<void> {
  await press('拨号');
  for (const name of keys) await key(name);
  await press('跳过');
}

describe('the debrief', () => {
  test('shows each figure beside the pass line, and beside the run before once there is one', async () => {
    const memory = new Memory();
    await play(memory, '2', '1');
    const first = section('红线与四项结果');
    expect(first).toMatch(/程序0分合格线100分必做/);
    expect(first).toMatch(/每步得失0分开场时最高可得90分第1回合－90/);
    expect(first).not.toContain('上一遍');
    await play(memory, '1', '1');
    const second = section('红线与四项结果');
    expect(second).toMatch(/程序100分合格线100分上一遍0分，多100分/);
    expect(second).toMatch(/结果80分合格线60分上一遍80分，持平/);
    expect(second).toMatch(/关系50分上一遍50分，持平/);
    expect(second).toMatch(/每步得失90分开场时最高可得90分没有丢分的一步/);
    await open(memory);
    expect(section('红线与四项结果')).toBe(second);
  });

  test('counts the run before of the same visit', async () => {
    await play(new Memory(), '2', '1');
    await press('再来一次');
    await playOn('1', '1');
    expect(section('红线与四项结果')).toContain('上一遍0分，多100分');
  });

  test('after a breach tells its consequence as the ending does, with the rules it is against', async () => {
    await play(new Memory(), '2', '1');
    expect(section('触及红线之后')).toBe(
      '触及红线之后这一通后来：text of good第1回合“再不还就上门。”依据：不得威胁《办法》第一条',
    );
    expect(place.querySelector('.verdict')?.textContent).not.toContain('text of good');
  });

  test('without a breach the ending stands with the verdict', async () => {
    await play(new Memory(), '1', '1');
    expect(section('触及红线之后')).toBeUndefined();
    expect(place.querySelector('.verdict')?.textContent).toContain('text of good');
  });

  test('says what to keep, to start and to stop', async () => {
    const title = '下一通：保持、开始、停止';
    const memory = new Memory();
    await play(memory, '2', '1');
    expect(section(title)).toBe(
      `${title}保持第2回合，对方激动，你还是选得稳妥：“我们约个时间。”开始“label of identify”这一遍没有做，最后的机会在第1回合。停止第1回合触及红线，像是以为“吓一吓就会还”。`,
    );
    await play(memory, '1', '1');
    expect(section(title)).toBe(
      `${title}保持第1回合，对方戒备，你还是做到了“label of identify”：“您好，我姓陈。”`,
    );
  });

  test('names the better choice when no move was missed', async () => {
    const [door, talk, good] = story.moments;
    if (!door || !talk || !good) throw new Error('another story');
    const lost = { ...good, id: 'lost', ending: { title: 'lost', text: 'lost', result: 0 } };
    const [agree] = talk.choices;
    if (!agree) throw new Error('another story');
    const give = {
      ...agree,
      id: 'give-up',
      text: '算了。',
      verdict: 'fair' as const,
      leadsTo: [{ to: 'lost' }],
    };
    const memory = new Memory();
    memory.draft = {
      run: runOf(story, ['greet', 'give-up']),
      mode: 'practice',
    };
    await open(memory, { ...story, moments: [door, { ...talk, choices: [agree, give] }, good, lost] });
    await press('跳过');
    expect(section('下一通：保持、开始、停止')).toContain('开始第2回合有不丢分的选法：“我们约个时间。”');
  });
});
