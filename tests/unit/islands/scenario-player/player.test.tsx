// @vitest-environment happy-dom
import { act } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Player } from '#islands/scenario-player/Player.tsx';
import {
  button,
  key,
  lessons,
  log,
  Memory,
  open,
  place,
  press,
  rules,
  Speech,
  story,
  valuesOf,
} from '../../../support/player-screen.tsx';
import { runOf } from '../../../support/scenario-builders.ts';

describe('before the call', () => {
  test('the server shows the brief and the file, and says that playing needs JavaScript', () => {
    const html = renderToString(
      <Player
        scenario={story}
        rules={rules}
        lessons={lessons}
        memory={new Memory()}
        voice={new Speech()}
        valuesOf={valuesOf}
      />,
    );
    for (const words of ['给周先生打首次电话。', '周立新', '逾期', '30天', '中途不提示对错', '<noscript>']) {
      expect(html).toContain(words);
    }
    expect(html).not.toContain('style=');
    expect(html).toMatch(/<button[^>]*disabled/);
    expect(html).not.toContain('他的车上周出了事故');
  });
});

describe('the call', () => {
  test('is played by number keys to its debrief, with no word on right or wrong until then', async () => {
    const memory = new Memory();
    await open(memory);
    await press('拨号');
    expect(log()).toContain('words of door');
    await key('2');
    expect(log()).toContain('再不还就上门。');
    expect(log()).toContain('对方的语气变了：激动');
    expect(place.textContent).not.toMatch(/禁止|红线|这是威胁/);
    await key('1');
    expect(place.textContent).toContain('哪一句最关键？');
    expect(place.textContent).not.toContain('不合格');
    await press('跳过');
    const shown = place.textContent ?? '';
    for (const words of ['不合格', '第1回合触及红线', '这是威胁。', '您方便说说情况吗？', '吓一吓就会还。']) {
      expect(shown).toContain(words);
    }
    expect(shown).toContain('他的车上周出了事故。');
    expect(place.querySelector('a[href="/regulations/no-threat/"]')?.textContent).toContain('《办法》第一条');
    expect(place.querySelector('a[href="/lessons/opening/"]')).not.toBeNull();
    expect(shown).toContain('已记入学习档案。');
  });

  test('a locked choice keeps its number, says why, and cannot be made; a hidden one is not there', async () => {
    const memory = new Memory();
    await open(memory);
    await press('拨号');
    await key('1');
    const locked = button('马上还。');
    expect(locked.getAttribute('aria-disabled')).toBe('true');
    expect(locked.textContent).toContain('他还不信你');
    expect(place.textContent).not.toContain('看不见');
    await key('2');
    await press('马上还。');
    expect(memory.draft?.run.choices).toEqual(['greet']);
  });

  test('a key with a modifier, a held key and the second click of a double click choose nothing', async () => {
    const memory = new Memory();
    await open(memory);
    await press('拨号');
    await key('1', { ctrlKey: true });
    await key('1', { repeat: true });
    await press('您好，我姓陈。', 2);
    expect(memory.draft?.run.choices).toEqual([]);
    await press('您好，我姓陈。');
    expect(memory.draft?.run.choices).toEqual(['greet']);
  });

  test('after a reload at any point the same lines and choices are there', async () => {
    const memory = new Memory();
    await open(memory);
    await press('拨号');
    for (const step of ['1', '1']) {
      const before = { log: log(), choices: place.querySelector('ol')?.textContent, draft: memory.draft };
      await open(memory);
      expect({
        log: log().replace('已接上次的进度。', ''),
        choices: place.querySelector('ol')?.textContent,
        draft: memory.draft,
      }).toEqual(before);
      expect(log()).toContain('已接上次的进度。');
      await key(step);
    }
    await press('跳过');
    const debrief = place.textContent;
    await open(memory);
    expect(place.textContent).toBe(debrief);
    expect(memory.finished).toHaveLength(1);
  });
});

describe('the record', () => {
  test.each([{ reloads: false }, { reloads: true }])(
    'the first pass counts as such; what follows from going back is marked rewound (reloads: $reloads)',
    async ({ reloads }) => {
      const memory = new Memory();
      await open(memory);
      await press('拨号');
      await key('2');
      await key('1');
      const picked = place.querySelectorAll<HTMLInputElement>('input[type="radio"]')[1];
      if (!picked) throw new Error('no turn to pick');
      picked.checked = true;
      await act(async () => {
        place
          .querySelector('form')
          ?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
      });
      expect(place.textContent).toContain('你选的最关键一步是第2回合。');
      await press('回到这里重来');
      expect(log()).toContain('words of door');
      if (reloads) await open(memory);
      await key('1');
      await key('1');
      await press('跳过');
      expect(place.textContent).toContain('档案里会注明“重来”');
      expect(memory.finished.map(({ run, rewound }) => [run.choices, rewound])).toEqual([
        [['threaten', 'agree'], false],
        [['greet', 'agree'], true],
      ]);
      await press('再来一次');
      expect(memory.draft).toBeUndefined();
      expect(button('拨号').disabled).toBe(false);
    },
  );

  test('a run that ended just before a crash is recorded on return, and only once', async () => {
    const memory = new Memory();
    memory.draft = { run: runOf(story, ['greet', 'agree']), mode: 'practice' };
    await open(memory);
    expect(memory.finished).toHaveLength(1);
    await open(memory);
    expect(memory.finished).toHaveLength(1);
    expect(place.textContent).toContain('合格');
  });

  test('a run that could not be stored says so', async () => {
    const memory = new Memory();
    memory.saves = false;
    await open(memory);
    await press('拨号');
    await key('1');
    await key('1');
    await press('跳过');
    expect(place.textContent).toContain('还没有存到这台设备上');
    expect(place.textContent).not.toContain('依据：');
  });
});

describe('a kept call that no longer fits', () => {
  test.each([
    {
      because: 'the scenario was revised',
      draft: { ...runOf(story, ['greet']), revision: 3 },
      said: '第3版',
    },
    { because: 'a choice is gone', draft: runOf(story, ['wave']), said: '第1步的选项“wave”' },
    {
      because: 'it is of another scenario',
      draft: { ...runOf(story, []), scenario: 'x' },
      said: '另一个情景',
    },
  ])('is refused with the reason and kept until the next call: $because', async ({ draft, said }) => {
    const memory = new Memory();
    memory.draft = { run: draft, mode: 'practice' };
    await open(memory);
    expect(place.querySelector('[role="alert"]')?.textContent).toContain(said);
    await press('从头开始');
    expect(memory.draft?.run).toBe(draft);
    await press('拨号');
    expect(memory.draft?.run).toMatchObject({ scenario: 'sample', revision: 1, choices: [] });
  });
});
