// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { button, key, Memory, open, place, press, story } from '../../../support/player-screen.tsx';
import { runOf } from '../../../support/scenario-builders.ts';

async function choose(mode: 'practice' | 'assessed'): Promise<void> {
  const field = place.querySelector<HTMLInputElement>(`input[name="run-mode"][value="${mode}"]`);
  if (!field) throw new Error('no choice of how to go');
  field.checked = true;
}

describe('an assessed run', () => {
  test('is chosen before the call, and what it proves is said there', async () => {
    await open(new Memory());
    const [practice, assessed] = place.querySelectorAll<HTMLInputElement>('input[name="run-mode"]');
    expect([practice?.checked, assessed?.checked]).toEqual([true, false]);
    expect(place.textContent).toContain('没有人监考');
  });

  test.each([{ reloads: false }, { reloads: true }])(
    'shows no locked choice, is recorded as assessed and offers no way back (reloads: $reloads)',
    async ({ reloads }) => {
      const memory = new Memory();
      await open(memory);
      await choose('assessed');
      await press('拨号');
      await key('2');
      if (reloads) await open(memory);
      expect(place.querySelector('.call__header')?.textContent).toContain('考核');
      expect(place.textContent).not.toMatch(/马上还。|他还不信你/);
      expect(place.querySelectorAll('button.choice')).toHaveLength(1);
      await key('1');
      // Who comes back to a recorded run was asked to reflect before.
      if (reloads) await open(memory);
      else await press('跳过');
      expect(place.textContent).toContain('这是考核走一遍');
      expect(place.textContent).not.toMatch(/回到这里重来|回到第\d+回合重来/);
      expect(memory.finished.map(({ run, mode, rewound }) => [run.choices, mode, rewound])).toEqual([
        [['threaten', 'agree'], 'assessed', false],
      ]);
      await press('再来一次');
      expect(button('拨号').disabled).toBe(false);
    },
  );

  test('that was broken off before its ending was recorded is recorded as assessed', async () => {
    const memory = new Memory();
    memory.draft = { run: runOf(story, ['greet', 'agree']), mode: 'assessed' };
    await open(memory);
    expect(memory.finished.map(({ mode }) => mode)).toEqual(['assessed']);
  });

  test('leaves no trace on the practice run that follows it', async () => {
    const memory = new Memory();
    memory.draft = { run: runOf(story, ['greet', 'agree']), mode: 'assessed' };
    await open(memory);
    await press('跳过');
    await press('再来一次');
    await press('拨号');
    expect(memory.draft?.mode).toBe('practice');
    await key('1');
    expect(place.textContent).toContain('他还不信你');
    await key('1');
    await press('跳过');
    expect(place.textContent).not.toContain('这是考核走一遍');
    expect(button('回到第1回合重来')).toBeDefined();
    expect(memory.finished.map(({ mode }) => mode)).toEqual(['assessed', 'practice']);
  });
});
