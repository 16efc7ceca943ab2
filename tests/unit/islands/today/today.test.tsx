// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { markingFile } from '#domain/insight/content.ts';
import type { Assignment } from '#domain/record/fact.ts';
import { Today } from '#islands/today/Today.tsx';
import { goText, stepStatusText, todayText } from '#text/today.ts';
import { contentOf, step, trackOf } from '../../../support/onboarding-builders.ts';
import { countOf, factsNow, openScreen, type Screen } from '../../../support/quiz-screen.tsx';

const track = trackOf(
  [
    [
      1,
      [
        step('sign', { kind: 'attest', statement: '我已签署承诺书。' }),
        step('read', { kind: 'lesson', lesson: 'red-lines' }),
      ],
    ],
    [3, [step('law', { kind: 'lesson', lesson: 'law' }), step('gone', { kind: 'lesson', lesson: 'gone' })]],
  ],
  [[6, [step('call', { kind: 'attest', statement: '我打了电话。' })]]],
);
const content = contentOf({ lessons: { 'red-lines': {}, law: {} } });
const marking = markingFile({
  lessons: [...content.lessons.values()].map((lesson) => ({ ...lesson, checks: [] })),
  banks: [],
  exams: [],
  scenarios: [],
});
const island = <Today track={track} />;
const read = (lesson: string) => ({ kind: 'lesson-read', lesson, revision: 1 }) as const;

let screen: Screen;
/** What the network answers next. */
let answer: () => Response;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 25, 10) });
  answer = () => Response.json(marking);
  vi.stubGlobal('fetch', async () => answer());
});
afterEach(async () => {
  await screen?.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const field = (name: string) => screen.place.querySelector<HTMLInputElement>(`input[name="${name}"]`);
const heading = (name: string) =>
  [...screen.place.querySelectorAll('h1, h2, h3')].find(({ textContent }) => textContent?.startsWith(name));
const rowsUnder = (name: string) =>
  [...(heading(name)?.closest('section')?.querySelectorAll('li') ?? [])].map(
    ({ textContent }) => textContent,
  );
const rowsOf = (title: string) =>
  [...screen.place.querySelectorAll('li')]
    .map(({ textContent }) => textContent ?? '')
    .filter((row) => row.includes(title));
const hire = { kind: 'profile-set', name: '张三', staffNumber: '', team: '' } as const;
const started = (startsOn: string) => ({ kind: 'track-started', track: 'new-hire', startsOn }) as const;

/** A learner who started on Monday, two days ago. */
async function openDesk() {
  screen = await openScreen(island);
  await screen.record(hire, started('2026-11-23'));
}

describe('a first visit', () => {
  it('without a name is refused at the field, which takes the focus', async () => {
    screen = await openScreen(island);
    await screen.submit();
    expect(field('name')?.getAttribute('aria-invalid')).toBe('true');
    expect(screen.text()).toContain('请填写姓名。');
    expect(factsNow()).toEqual([]);
    await act(async () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
    expect(document.activeElement).toBe(field('name'));
  });

  it('with a year typed wrong asks to look again', async () => {
    screen = await openScreen(island);
    (field('name') as HTMLInputElement).value = '张三';
    (field('startsOn') as HTMLInputElement).value = '0026-11-23';
    await screen.submit();
    expect(screen.text()).toContain(todayText.start.fault['too-far']);
    expect(factsNow()).toEqual([]);
  });

  it('of a new hire starts the track today and goes to the desk', async () => {
    screen = await openScreen(island);
    expect(field('startsOn')?.value).toBe('2026-11-25');
    (field('name') as HTMLInputElement).value = ' 张三 ';
    await screen.submit();
    expect(factsNow()).toMatchObject([
      { kind: 'profile-set', name: '张三' },
      { kind: 'track-started', track: 'new-hire', startsOn: '2026-11-25' },
    ]);
    expect(document.activeElement?.textContent).toBe('张三，你好');
  });

  it('of staff starts no track, and the desk offers it', async () => {
    screen = await openScreen(island);
    (field('name') as HTMLInputElement).value = '李四';
    await act(async () => screen.place.querySelector<HTMLInputElement>('input[value="staff"]')?.click());
    expect(field('startsOn')).toBeNull();
    await screen.submit();
    expect(countOf('track-started')).toBe(0);
    expect(screen.text()).toContain(todayText.withoutTrack.title);
    expect(screen.hasButton(todayText.withoutTrack.startTrack)).toBe(true);
  });
});

describe('the desk', () => {
  it('turns to what is late first and lists what is due when', async () => {
    await openDesk();
    expect(heading('接着做：title of sign')).toBeDefined();
    expect(screen.text()).toContain('今天还有 1 项，迟了 2 项。');
    expect(rowsUnder('今天')).toEqual([expect.stringContaining('title of law')]);
    expect(rowsUnder('迟了的')).toEqual([
      expect.stringContaining('这一项 11月23日 就该完成'),
      expect.stringContaining('title of read'),
    ]);
  });

  it('follows the record: what was learned elsewhere is done here', async () => {
    await openDesk();
    await screen.record(read('law'));
    expect(screen.text()).toContain('今天的都做完了，迟了 2 项。');
    expect(rowsOf('title of law')).toEqual([expect.stringContaining(stepStatusText.done)]);
  });

  it('says that a step was withdrawn and gives no way to it', async () => {
    await openDesk();
    const row = [...screen.place.querySelectorAll('li')].find((each) =>
      each.textContent?.includes('title of gone'),
    );
    expect(row?.textContent).toContain(stepStatusText.withdrawn);
    expect(row?.querySelector('a')).toBeNull();
  });

  it('takes a statement only after a second question', async () => {
    await openDesk();
    const name = `${goText.attest}：title of sign`;
    await screen.press(name);
    const dialog = screen.place.querySelector('dialog');
    expect(dialog?.textContent).toContain('我已签署承诺书。');
    expect(countOf('attested')).toBe(0);
    await act(async () => dialog?.close('no'));
    expect(countOf('attested')).toBe(0);
    await screen.press(name);
    await act(async () => screen.place.querySelector('dialog')?.close('yes'));
    expect(factsNow().at(-1)).toMatchObject({ kind: 'attested', track: 'new-hire', step: 'sign' });
    expect(heading('接着做：title of read')).toBeDefined();
  });

  it('leaves the keyboard at the row whose statement was made', async () => {
    await openDesk();
    const row = () =>
      [...screen.place.querySelectorAll<HTMLElement>('details li')].find((each) =>
        each.textContent?.includes('title of sign'),
      );
    await act(async () => row()?.querySelector('button')?.click());
    await act(async () => screen.place.querySelector('dialog')?.close('yes'));
    await act(async () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
    expect(row()?.textContent).toContain(stepStatusText.done);
    expect(document.activeElement).toBe(row());
  });

  it('moves every date with the start date', async () => {
    await openDesk();
    await screen.press(todayText.start.change);
    const form = screen.place.querySelector<HTMLFormElement>('dialog form');
    const input = form?.querySelector('input') as HTMLInputElement;
    input.value = '2026-11-25';
    await act(async () => form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
    expect(factsNow().at(-1)).toMatchObject({ kind: 'track-started', startsOn: '2026-11-25' });
    expect(screen.text()).toContain('今天还有 2 项。');
    expect(screen.place.querySelector('dialog')).toBeNull();
  });

  it('proposes to work ahead when nothing is due, and says when all is done', async () => {
    await openDesk();
    await screen.record(read('law'), read('red-lines'), {
      kind: 'attested',
      track: 'new-hire',
      step: 'sign',
    });
    expect(heading('想往前赶，可以先做：title of call')).toBeDefined();
    await screen.record({ kind: 'attested', track: 'new-hire', step: 'call' });
    expect(heading(todayText.allDone.title)).toBeDefined();
  });

  it('shows who handed out what, why, until when, and what of it is done', async () => {
    const assignment: Assignment = {
      id: 'a',
      title: '补训',
      from: '王老师',
      to: '',
      why: '上周抽查',
      dueOn: '2026-11-25',
      lessons: ['law', 'red-lines'],
      scenarios: [],
      banks: ['gone-bank'],
    };
    await openDesk();
    await screen.record(read('law'), { kind: 'assignment-accepted', assignment });
    const card = heading('补训')?.closest('article');
    expect(card?.textContent).toContain('王老师派的 · 今天截止 · 完成 1／2');
    expect(card?.textContent).toContain('原因：上周抽查');
    expect(card?.textContent).toContain('（已下架，编号 gone-bank）');
    expect(rowsUnder('今天')).toEqual([expect.stringContaining('课时：title of red-lines')]);
    await screen.record(read('red-lines'));
    expect(screen.text()).toContain(todayText.assignments.finished(1));
  });

  it('whose start lies out of all calendars asks for another', async () => {
    screen = await openScreen(island);
    await screen.record(hire, started('9999-12-31'));
    expect(screen.hasButton(todayText.withoutTrack.startTrack)).toBe(true);
  });
});
