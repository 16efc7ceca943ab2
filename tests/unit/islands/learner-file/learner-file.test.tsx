// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { markingFile } from '#domain/insight/content.ts';
import { LearnerFile } from '#islands/learner-file/LearnerFile.tsx';
import { learnerRecord } from '#stores/browser.ts';
import { learnerFileText as text } from '#text/learner-file.ts';
import { recordText } from '#text/record.ts';
import { recordFilesText } from '#text/record-files.ts';
import { factsNow, openScreen, type Screen } from '../../../support/quiz-screen.tsx';

const island = <LearnerFile track="new-hire" steps={{ sign: '签署承诺书' }} />;
const marking = markingFile({
  lessons: [{ id: 'red-lines', revision: 1, title: '红线', minutes: 10, checks: [] }],
  banks: [],
  exams: [],
  scenarios: [],
});
const hire = (name: string) => ({ kind: 'profile-set', name, staffNumber: 'A1', team: '' }) as const;
const read = (lesson: string) => ({ kind: 'lesson-read', lesson, revision: 1 }) as const;

let screen: Screen;
/** Names and texts of the files handed to the browser. */
let saved: { readonly name: string; readonly text: () => Promise<string> }[];

beforeEach(() => {
  vi.stubGlobal('fetch', async () => Response.json(marking));
  saved = [];
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = `blob:${blobs.size}`;
    blobs.set(address, blob as Blob);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    saved.push({ name: this.download, text: async () => (await blob?.text()) ?? '' });
  });
});
afterEach(async () => {
  await screen?.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const notice = () => screen.place.querySelector('header [role="status"]')?.textContent;
const dialog = () => screen.place.querySelector('dialog') as HTMLDialogElement;
const settle = () => act(async () => new Promise<void>((resolve) => setTimeout(resolve, 20)));

async function pick(name: string, content: string) {
  const input = screen.place.querySelector<HTMLInputElement>('input[type="file"]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File([content], name)], configurable: true });
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
  await settle();
}

async function exported(): Promise<string> {
  await screen.press(text.files.export);
  return (await saved.at(-1)?.text()) ?? '';
}

describe('the learner’s file', () => {
  it('of a blank record asks for a name and points to the work', async () => {
    screen = await openScreen(island);
    expect(screen.text()).toContain(text.overview.none);
    expect(screen.text()).toContain(text.storage.empty);
    expect(screen.hasButton(text.erase.open)).toBe(false);
  });

  it('tells what was done, also when it is no longer there', async () => {
    screen = await openScreen(island);
    await screen.record(hire('张三'), read('red-lines'), read('gone'));
    expect(screen.text()).toContain('读完课时《红线》');
    expect(screen.text()).toContain('读完课时（内容已下架，编号 gone）');
    expect(screen.place.querySelector('table')?.textContent).toContain('红线已学完');
    expect(screen.text()).toContain('共 3 条记录，全部已保存。');
  });

  it('keeps the profile as last stated', async () => {
    screen = await openScreen(island);
    await screen.record(hire('张三'));
    await screen.press(text.profile.edit);
    const name = screen.place.querySelector<HTMLInputElement>('input[name="name"]') as HTMLInputElement;
    expect(document.activeElement).toBe(name);
    name.value = '';
    await screen.submit();
    expect(name.getAttribute('aria-invalid')).toBe('true');
    name.value = '张三丰';
    await screen.submit();
    expect(factsNow().at(-1)).toMatchObject({ kind: 'profile-set', name: '张三丰', staffNumber: 'A1' });
    expect(notice()).toBe(text.profile.saved);
  });

  it('says where the export went, and that there is none to make of nothing', async () => {
    screen = await openScreen(island);
    await screen.press(text.files.export);
    expect(notice()).toBe(recordText.nothingToExport);
    await screen.record(hire('张三'));
    await screen.press(text.files.export);
    expect(saved.at(-1)?.name).toMatch(/^守正学堂-张三-\d{4}-\d\d-\d\d\.json$/);
    expect(notice()).toBe(recordFilesText.exported(saved.at(-1)?.name ?? ''));
  });
});

describe('import', () => {
  it.each([
    ['<html></html>', { kind: 'html' }],
    ['{"format":"other"}', { kind: 'foreign' }],
    ['{"format":"shouzheng-record","version":99}', { kind: 'future-version', version: 99, newest: 2 }],
  ] as const)('of %s is refused in words and changes nothing', async (content, why) => {
    screen = await openScreen(island);
    await screen.record(hire('张三'));
    await pick('我的档案.json', content);
    expect(screen.text()).toContain(recordFilesText.imports.refused('我的档案.json'));
    expect(screen.text()).toContain(recordText.refusal(why));
    expect(factsNow()).toHaveLength(1);
  });

  it('shows what would be added and adds it only when told to', async () => {
    screen = await openScreen(island);
    await screen.record(hire('张三'), read('red-lines'));
    const file = await exported();
    await screen.press(text.erase.open);
    await act(async () => dialog().close('yes'));
    await settle();
    expect(notice()).toBe(text.erase.done);
    // What had the focus is gone: the keyboard goes on from the notice.
    expect(document.activeElement?.textContent).toBe(text.erase.done);
    expect(factsNow()).toEqual([]);

    await pick('张三.json', file);
    expect(dialog().textContent).toContain('将新增 2 条记录');
    expect(dialog().textContent).toContain(recordText.importing.owner.blank);
    await act(async () => dialog().close('no'));
    expect(factsNow()).toEqual([]);

    await pick('张三.json', file);
    await act(async () => dialog().close('yes'));
    await settle();
    expect(factsNow().map(({ kind }) => kind)).toEqual(['profile-set', 'lesson-read']);
    expect(notice()).toBe('已导入张三的学习档案，新增 2 条记录。');
  });

  it('of what is all here has nothing to add', async () => {
    screen = await openScreen(island);
    await screen.record(hire('张三'));
    await pick('张三.json', await exported());
    expect(dialog().textContent).toContain(recordFilesText.imports.nothingNew);
    expect([...dialog().querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      recordFilesText.imports.close,
    ]);
  });

  it('of another learner is kept apart and becomes active', async () => {
    screen = await openScreen(island);
    await screen.record(hire('李四'));
    const file = await exported();
    await act(async () => {
      await learnerRecord().eraseLearner();
    });
    await screen.record(hire('张三'));
    await pick('李四.json', file);
    expect(dialog().textContent).toContain(recordText.importing.owner.other);
    await act(async () => dialog().close('yes'));
    await settle();
    expect(factsNow()).toMatchObject([{ name: '李四' }]);
    expect(screen.text()).toContain('张三');
  });
});

describe('several learners', () => {
  it('are switched between, and their records stay apart', async () => {
    screen = await openScreen(island);
    await screen.record(hire('甲'), read('red-lines'));
    await screen.press(text.learners.add);
    await settle();
    expect(notice()).toBe(text.learners.added);
    expect(factsNow()).toEqual([]);
    await screen.record(hire('乙'));
    await screen.press(text.learners.openOf('甲'));
    await settle();
    expect(notice()).toBe(text.learners.switched('甲'));
    expect(factsNow()).toHaveLength(2);
    expect(screen.hasButton(text.learners.openOf('乙'))).toBe(true);
    expect(screen.hasButton(text.learners.openOf('甲'))).toBe(false);
  });
});

describe('erasing', () => {
  it('asks twice, offers the export first, and leaves everything when told no', async () => {
    screen = await openScreen(island);
    await screen.record(hire('张三'));
    await screen.press(text.erase.open);
    expect(dialog().textContent).toContain(text.erase.question('张三'));
    await screen.press(text.erase.exportFirst);
    expect(saved).toHaveLength(1);
    await act(async () => dialog().close('no'));
    expect(factsNow()).toHaveLength(1);
  });
});
