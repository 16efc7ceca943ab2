// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { browserVoice } from '#islands/scenario-player/browser-voice.ts';
import { preferences } from '#stores/browser.ts';
import { key, log, Memory, open, place, press, Speech, story } from '../../../support/player-screen.tsx';

const timer = () => place.querySelector('[role="timer"]')?.textContent;
const covered = () => [...place.querySelectorAll('[inert]')].map((each) => each.getAttribute('role'));
const wait = (milliseconds: number) => act(async () => vi.advanceTimersByTime(milliseconds));

afterEach(() => vi.useRealTimers());

describe('a pause', () => {
  test('stops the timer, covers the words and takes no keys; going on finds all as it was', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const memory = new Memory();
    await open(memory);
    await press('拨号');
    await wait(3000);
    expect(timer()).toBe('00:03');
    const before = log();
    await press('暂停');
    expect(covered()).toEqual(['log', 'group']);
    expect(document.activeElement?.textContent).toBe('继续');
    await wait(5000);
    await key('1');
    expect([timer(), memory.draft?.run.choices]).toEqual(['00:03', []]);
    await press('继续');
    expect([covered(), log()]).toEqual([[], before]);
    await wait(2000);
    expect(timer()).toBe('00:05');
    await key('1');
    expect(memory.draft?.run.choices).toEqual(['greet']);
  });

  test('does not outlast a reload', async () => {
    const memory = new Memory();
    await open(memory);
    await press('拨号');
    await press('暂停');
    await open(memory);
    expect(covered()).toEqual([]);
  });
});

describe('reading aloud', () => {
  const aloud = () => place.querySelector<HTMLInputElement>('.call__aloud input');

  test('is not offered without a voice', async () => {
    await open(new Memory());
    await press('拨号');
    expect(aloud()).toBeNull();
  });

  test('reads the other side as the lines arrive, once switched on, and nobody else', async () => {
    const [door, talk, good] = story.moments;
    if (!door || !talk || !good) throw new Error('another story');
    const says = (['narrator', 'customer', 'system', 'third-party', 'colleague'] as const).map((who) => ({
      who,
      variants: [],
      text: `by ${who}`,
    }));
    const voice = new Speech('off');
    await open(new Memory(), { ...story, moments: [door, { ...talk, says }, good] }, voice);
    await press('拨号');
    expect([aloud()?.checked, voice.reading]).toEqual([false, []]);
    await act(async () => aloud()?.click());
    expect([aloud()?.checked, voice.reading]).toEqual([true, ['words of door']]);
    await key('1');
    expect(voice.reading).toEqual(['by customer', 'by third-party', 'by colleague']);
  });

  test('falls silent on a pause, when switched off and when the call is over', async () => {
    const voice = new Speech('on');
    await open(new Memory(), story, voice);
    await press('拨号');
    expect(voice.reading).toEqual(['words of door']);
    await press('暂停');
    expect(voice.reading).toEqual([]);
    await press('继续');
    expect(voice.reading).toEqual(['words of door']);
    await act(async () => aloud()?.click());
    expect(voice.reading).toEqual([]);
    await act(async () => aloud()?.click());
    await key('1');
    await key('1');
    expect(voice.reading).toEqual([]);
  });
});

describe("the browser's voice", () => {
  afterEach(() => {
    Reflect.deleteProperty(window, 'speechSynthesis');
    preferences().setReadAloud(false);
  });

  function speaks(...voices: readonly { lang: string; localService: boolean }[]) {
    const calls: string[] = [];
    Object.defineProperty(window, 'speechSynthesis', {
      configurable: true,
      value: {
        getVoices: () => voices,
        cancel: () => calls.push('cancel'),
        addEventListener() {},
        removeEventListener() {},
      },
    });
    return calls;
  }

  test.each([
    { because: 'there is no speech at all', voices: undefined, status: 'none' },
    { because: 'the voices have not come yet', voices: [], status: 'none' },
    { because: 'none is Chinese', voices: [{ lang: 'en-US', localService: true }], status: 'none' },
    {
      because: 'lines would go to a server',
      voices: [{ lang: 'zh-CN', localService: false }],
      status: 'none',
    },
    { because: 'a Chinese one is here', voices: [{ lang: 'zh-CN', localService: true }], status: 'off' },
    { because: 'Android writes it so', voices: [{ lang: 'zh_CN', localService: true }], status: 'off' },
  ])('is $status when $because', ({ voices, status }) => {
    if (voices) speaks(...voices);
    expect(browserVoice.status()).toBe(status);
  });

  test('stays on once switched on, and stops when the page is left', () => {
    const calls = speaks({ lang: 'zh-CN', localService: true });
    const unsubscribe = browserVoice.subscribe(() => calls.push('changed'));
    browserVoice.turn(true);
    expect([browserVoice.status(), calls]).toEqual(['on', ['changed']]);
    window.dispatchEvent(new Event('pagehide'));
    expect(calls).toEqual(['changed', 'cancel']);
    unsubscribe();
  });
});
