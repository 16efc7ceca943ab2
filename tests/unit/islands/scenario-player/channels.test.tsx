// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { Channel } from '#domain/scenario/scenario.ts';
import { key, log, Memory, open, place, press, story } from '../../../support/player-screen.tsx';

describe('the look of a meeting', () => {
  test.each([
    { channel: 'phone', begin: '拨号', head: '外呼', notIn: /随身记录仪|企业微信/ },
    { channel: 'inbound', begin: '接听', head: '来电', notIn: /随身记录仪|企业微信/ },
    { channel: 'message', begin: '打开对话', head: '企业微信／短信', notIn: /随身记录仪/ },
    { channel: 'visit', begin: '出发', head: '地点：登记的地址随身记录仪', notIn: /企业微信/ },
    { channel: 'office', begin: '开始', head: '公司内', notIn: /随身记录仪|企业微信/ },
  ] as const satisfies readonly { channel: Channel; [key: string]: unknown }[])(
    '$channel: says how the two meet',
    async ({ channel, begin, head, notIn }) => {
      await open(new Memory(), { ...story, channel });
      await press(begin);
      const shown = place.querySelector('.call__header')?.textContent ?? '';
      expect(shown).toContain(head);
      expect(shown).not.toMatch(notIn);
      expect(place.querySelector(`.call--${channel}`)).not.toBeNull();
    },
  );

  test('messages bear the time whenever the clock has moved on, and not to who listens', async () => {
    const [door, talk, good] = story.moments;
    if (!door || !talk || !good) throw new Error('another story');
    const still = { ...door, choices: door.choices.map((each) => ({ ...each, minutes: 0 })) };
    const later = {
      ...talk,
      choices: talk.choices.map((each) => ({ ...each, minutes: 2, leadsTo: [{ to: 'talk' }] })),
    };
    await open(new Memory(), { ...story, channel: 'message', moments: [still, later, good] });
    await press('打开对话');
    await key('1');
    await key('1');
    await key('1');
    const stamps = [...place.querySelectorAll('.line--stamp')];
    expect(stamps.map(({ textContent }) => textContent)).toEqual(['10:05', '10:07', '10:09']);
    expect(stamps.every((stamp) => stamp.getAttribute('aria-hidden') === 'true')).toBe(true);
  });

  test('a call bears no times in what was said', async () => {
    await open(new Memory());
    await press('拨号');
    await key('1');
    expect(log()).not.toMatch(/\d\d:\d\d/);
  });
});
