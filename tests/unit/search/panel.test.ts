// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SearchPanel } from '#elements/search-panel.ts';
import type { SearchClient } from '#search/client.ts';
import type { Answer } from '#search/engine.ts';
import { searchText } from '#text/search.ts';

const places = {
  courses: '/courses/',
  regulations: '/regulations/',
  glossary: '/glossary/',
  faq: '/faq/',
  scripts: '/scripts/',
  corrections: '/corrections/',
  scenarios: '/scenarios/',
  tests: '/tests/',
};

function answerOf(...titles: string[]): Answer {
  const hits = titles.map((title, at) => ({
    kind: 'lesson' as const,
    title: { text: title, marks: [] },
    heading: { text: '', marks: [] },
    excerpt: { text: `摘要${at}`, marks: [] },
    address: `#${title}`,
  }));
  return { hits, hasMore: false, nearest: [] };
}

/** A search whose answers come when the test says so. */
function heldSearch() {
  const asked: {
    question: string;
    most: number;
    answer: (answer: Answer | null) => void;
    fail: () => void;
  }[] = [];
  const client: SearchClient = {
    search: (question, most) =>
      new Promise((resolve, reject) => {
        asked.push({ question, most, answer: resolve, fail: () => reject(new Error('offline')) });
      }),
  };
  return { asked, client };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

function aPanel() {
  const { asked, client } = heldSearch();
  const connect = vi.fn(() => client);
  const panel = new SearchPanel({ connect, places });
  document.body.replaceChildren(panel.element);
  const part = (role: string) => panel.element.querySelector<HTMLElement>(`[role=${role}]`);
  return {
    asked,
    connect,
    panel,
    input: panel.input,
    list: () => part('listbox'),
    status: () => part('status')?.textContent,
    options: () => [...panel.element.querySelectorAll<HTMLElement>('[role=option]')],
    async type(text: string, isComposing = false) {
      panel.input.value = text;
      panel.input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
      await vi.advanceTimersByTimeAsync(200);
    },
    press(key: string, isComposing = false) {
      const event = new KeyboardEvent('keydown', { key, isComposing, bubbles: true, cancelable: true });
      panel.input.dispatchEvent(event);
      return event;
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('typing', () => {
  test('asks after a pause, and connects only then', async () => {
    const { asked, connect, type } = aPanel();
    expect(connect).not.toHaveBeenCalled();
    await type('录音');
    expect(asked.map(({ question }) => question)).toEqual(['录音']);
  });

  test('asks nothing while an input method composes, and once when it has composed', async () => {
    const { asked, input, type } = aPanel();
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    await type('lu', true);
    await type('luyin', true);
    expect(asked).toEqual([]);
    input.value = '录音';
    input.dispatchEvent(new CompositionEvent('compositionend'));
    await vi.advanceTimersByTimeAsync(200);
    expect(asked.map(({ question }) => question)).toEqual(['录音']);
  });

  test('shows the results with their excerpts, and their number', async () => {
    const { asked, type, options, status, input, list } = aPanel();
    await type('录音');
    asked[0]?.answer(answerOf('甲', '乙'));
    await settled();
    expect(options().map(({ textContent }) => textContent)).toEqual(['课时甲摘要0', '课时乙摘要1']);
    expect(status()).toBe(searchText.found(2));
    expect(input.getAttribute('aria-expanded')).toBe('true');
    expect(list()?.hidden).toBe(false);
  });

  test('drops an answer that comes after a later question', async () => {
    const { asked, type, options } = aPanel();
    await type('录');
    await type('录音');
    asked[1]?.answer(answerOf('新'));
    await settled();
    asked[0]?.answer(answerOf('旧'));
    await settled();
    expect(options().map(({ textContent }) => textContent)).toEqual(['课时新摘要0']);
  });

  test('says when it takes long', async () => {
    const { type, status } = aPanel();
    await type('录音');
    await vi.advanceTimersByTimeAsync(400);
    expect(status()).toBe(searchText.searching);
  });

  test('emptying the field brings the hint back', async () => {
    const { asked, type, status, list } = aPanel();
    await type('录音');
    asked[0]?.answer(answerOf('甲'));
    await settled();
    await type('');
    asked[1]?.answer(null);
    await settled();
    expect(status()).toBe(searchText.hint);
    expect(list()?.hidden).toBe(true);
  });
});

describe('keys', () => {
  test('arrows go round the results and tell which one is chosen', async () => {
    const { asked, type, press, options, input } = aPanel();
    await type('录音');
    asked[0]?.answer(answerOf('甲', '乙', '丙'));
    await settled();
    const chosen = () => options().map((option) => option.getAttribute('aria-selected'));
    press('ArrowUp');
    expect(chosen()).toEqual(['false', 'false', 'true']);
    press('ArrowDown');
    press('ArrowDown');
    expect(chosen()).toEqual(['false', 'true', 'false']);
    expect(input.getAttribute('aria-activedescendant')).toBe(options()[1]?.id);
  });

  test('Enter follows the chosen result, else the first', async () => {
    const { asked, type, press, options } = aPanel();
    await type('录音');
    asked[0]?.answer(answerOf('甲', '乙'));
    await settled();
    const followed: string[] = [];
    for (const option of options()) option.addEventListener('click', () => followed.push(option.id));
    press('Enter');
    press('ArrowDown');
    press('ArrowDown');
    press('Enter');
    expect(followed).toEqual([options()[0]?.id, options()[1]?.id]);
  });

  test('Enter before the answer asks at once', () => {
    const { asked, input, press } = aPanel();
    input.value = '录音';
    press('Enter');
    expect(asked.map(({ question }) => question)).toEqual(['录音']);
  });

  test('Enter and arrows belong to the input method while it composes', async () => {
    const { asked, type, press } = aPanel();
    await type('录音');
    asked[0]?.answer(answerOf('甲'));
    await settled();
    expect(press('Enter', true).defaultPrevented).toBe(false);
    expect(press('ArrowDown', true).defaultPrevented).toBe(false);
  });
});

describe('more results', () => {
  const some = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];
  const more = (panel: SearchPanel) =>
    panel.element.querySelector<HTMLElement>('.search-panel__below button');

  async function listed() {
    const it = aPanel();
    await it.type('录音');
    it.asked[0]?.answer({ ...answerOf(...some), hasMore: true });
    await settled();
    return it;
  }

  test('are offered only when there are more', async () => {
    const { asked, type, panel, status } = await listed();
    expect(more(panel)?.textContent).toBe(searchText.more);
    expect(status()).toBe(searchText.foundMost(8));
    await type('录音保存');
    asked[1]?.answer(answerOf('甲'));
    await settled();
    expect(more(panel)).toBeNull();
  });

  test('come behind what is listed, which stays as it is, the chosen one chosen', async () => {
    const { asked, panel, options, press, status, input } = await listed();
    press('ArrowDown');
    const before = options();
    more(panel)?.click();
    expect(asked[1]).toMatchObject({ question: '录音', most: 16 });
    asked[1]?.answer(answerOf(...some, '壬'));
    await settled();
    expect(options().slice(0, 8)).toEqual(before);
    expect(options().at(-1)?.textContent).toBe('课时壬摘要8');
    expect(input.getAttribute('aria-activedescendant')).toBe(before[0]?.id);
    expect(status()).toBe(searchText.found(9));
    press('ArrowUp');
    expect(input.getAttribute('aria-activedescendant')).toBe(options()[8]?.id);
  });

  test('leave the focus on the button while there are more still, then give it to the first new one', async () => {
    const { asked, panel, options } = await listed();
    more(panel)?.focus();
    more(panel)?.click();
    asked[1]?.answer({ ...answerOf(...some, ...some), hasMore: true });
    await settled();
    expect(document.activeElement).toBe(more(panel));
    more(panel)?.click();
    asked[2]?.answer(answerOf(...some, ...some, '终'));
    await settled();
    expect(more(panel)).toBeNull();
    expect(document.activeElement).toBe(options()[16]);
  });

  test('that cannot be had leave what is listed, say so, and can be asked for again', async () => {
    const { asked, connect, panel, options, status } = await listed();
    more(panel)?.click();
    asked[1]?.fail();
    await settled();
    expect(status()).toBe(searchText.failed);
    expect(options()).toHaveLength(8);
    more(panel)?.click();
    expect(connect).toHaveBeenCalledTimes(2);
    asked[2]?.answer(answerOf(...some, '壬'));
    await settled();
    expect(options()).toHaveLength(9);
  });

  test('of an earlier question are dropped', async () => {
    const { asked, type, panel, options } = await listed();
    more(panel)?.click();
    await type('证据');
    asked[2]?.answer(answerOf('新'));
    await settled();
    asked[1]?.answer(answerOf(...some, '旧'));
    await settled();
    expect(options().map(({ textContent }) => textContent)).toEqual(['课时新摘要0']);
  });
});

describe('nothing to show', () => {
  test('no result says so, offers near words to ask and sections to browse', async () => {
    const { asked, type, status, panel } = aPanel();
    await type('佳属');
    asked[0]?.answer({ hits: [], hasMore: false, nearest: ['家属'] });
    await settled();
    expect(status()).toBe(searchText.none('佳属'));
    const links = [...panel.element.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(Object.values(places));
    panel.element.querySelector('button')?.click();
    expect(asked.map(({ question }) => question)).toEqual(['佳属', '家属']);
  });

  test('a failure says so, and trying again connects anew', async () => {
    const { asked, connect, type, status, panel, options } = aPanel();
    await type('录音');
    asked[0]?.fail();
    await settled();
    expect(status()).toBe(searchText.failed);
    panel.element.querySelector('button')?.click();
    expect(connect).toHaveBeenCalledTimes(2);
    asked[1]?.answer(answerOf('甲'));
    await settled();
    expect(options()).toHaveLength(1);
  });
});
