/** One learner at work, in one tab and in two. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Happening } from '../../../src/domain/record/fact.ts';
import { breakWrites, createBrowser, onDisk, openTab, rowsOnDisk } from '../../support/record-browser.ts';
import { answered, lessonRead, profileSet } from '../../support/record-samples.ts';

import { kinds, type Ready, ready } from '../../support/record-tab.ts';

let mend = () => {};
afterEach(() => {
  mend();
  mend = () => {};
});

describe('the record of the learner at work', () => {
  it('is loading until the storage has answered, and a new learner on a first visit', async () => {
    const tab = openTab(createBrowser());
    expect(tab.store.getState()).toEqual({ kind: 'loading' });
    expect(tab.store.getInitialState()).toEqual({ kind: 'loading' });
    const state = await ready(tab);
    expect(state).toMatchObject({ facts: [], unsaved: 0, health: { kind: 'indexeddb' } });
    expect(tab.preferences.getState().activeLearner).toBe(state.learner);
  });

  it('shows what happened at once, in an envelope, and has it kept', async () => {
    const browser = createBrowser();
    const tab = openTab(browser);
    const { learner } = await ready(tab);
    const adding = tab.store.add(profileSet);
    expect(tab.store.getState()).toMatchObject({ facts: [{ ...profileSet, learner, seq: 0 }], unsaved: 1 });
    const added = await adding;
    expect(added).toMatchObject({ ...profileSet, at: '2026-03-01T09:00:00.000Z', seq: 0, learner });
    expect(tab.store.getState()).toMatchObject({ facts: [added], unsaved: 0 });
    expect((await ready(openTab(browser))).facts).toEqual([added]);
  });

  it('S13: things that happen in one millisecond keep their order', async () => {
    const tab = openTab(createBrowser());
    await ready(tab);
    await Promise.all([tab.store.add(profileSet), tab.store.add(lessonRead), tab.store.add(answered)]);
    expect(kinds(tab)).toEqual(['profile-set', 'lesson-read', 'question-answered']);
  });

  it('takes what happens while it is loading', async () => {
    const tab = openTab(createBrowser());
    await tab.store.add(profileSet);
    expect(kinds(tab)).toEqual(['profile-set']);
  });

  it('refuses what is no sound happening, for that is a fault of the program', async () => {
    const tab = openTab(createBrowser());
    await ready(tab);
    const unsound = { kind: 'lesson-read', lesson: '', revision: 0 } as Happening;
    expect(() => tab.store.add(unsound)).toThrow('lesson');
    expect(kinds(tab)).toEqual([]);
  });

  it('S11: tells of a refused save, and of its end', async () => {
    const tab = openTab(createBrowser());
    await ready(tab);
    mend = breakWrites(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await tab.store.add(lessonRead);
    expect(tab.store.getState()).toMatchObject({ unsaved: 1, health: { problem: 'full' } });
    mend();
    tab.pass(10_000);
    await vi.waitFor(() =>
      expect(tab.store.getState()).toMatchObject({ unsaved: 0, health: { kind: 'indexeddb' } }),
    );
    expect((tab.store.getState() as Ready).health.problem).toBeUndefined();
  });

  it('does not change its state when nothing has changed', async () => {
    const tab = openTab(createBrowser());
    const before = await ready(tab);
    tab.page.dispatchEvent(new Event('focus'));
    await tab.repository.refresh(before.learner);
    expect(tab.store.getState()).toBe(before);
  });

  it('is found again when the preferences are lost', async () => {
    const browser = createBrowser();
    const tab = openTab(browser);
    await tab.store.add(profileSet);
    browser.clock += 1000;
    await tab.store.newLearner();
    await tab.store.add(lessonRead);
    const { learner } = await ready(tab);
    browser.local.items.clear();
    expect(await ready(openTab(browser))).toMatchObject({ learner, facts: [lessonRead] });
  });
});

describe('two tabs', () => {
  it.each(['given', 'missing'] as const)(
    'T01 T05: each sees what happens in the other (channel %s)',
    async (channels) => {
      const browser = createBrowser();
      browser.channels = channels;
      const [one, two] = [openTab(browser), openTab(browser)];
      await one.store.add(profileSet);
      await vi.waitFor(() => expect(kinds(two)).toEqual(['profile-set']));
      await two.store.add(lessonRead);
      await one.store.add(answered);
      const all = ['lesson-read', 'profile-set', 'question-answered'];
      await vi.waitFor(() =>
        expect([kinds(one), kinds(two)].map((list) => [...list].sort())).toEqual([all, all]),
      );
    },
  );

  it.each([
    { event: 'focus', persisted: false, because: 'T05: it is returned to' },
    { event: 'pageshow', persisted: true, because: 'T07: it comes back from the cache' },
  ])('a tab that heard nothing reads when $because', async ({ event, persisted }) => {
    const browser = createBrowser();
    browser.channels = 'missing';
    const [one, two] = [openTab(browser), openTab(browser)];
    await ready(two);
    browser.local.denied = true;
    await one.store.add(profileSet);
    two.page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(kinds(two)).toEqual([]);
    two.page.dispatchEvent(Object.assign(new Event(event), { persisted }));
    await vi.waitFor(() => expect(kinds(two)).toEqual(['profile-set']));
  });

  it('opened together on a first visit become one learner', async () => {
    const browser = createBrowser();
    const [one, two] = [openTab(browser), openTab(browser)];
    await ready(one);
    await ready(two);
    await vi.waitFor(() => {
      expect((two.store.getState() as Ready).learner).toBe((one.store.getState() as Ready).learner);
    });
  });

  it('a tab where nothing has happened goes along when another turns to someone else', async () => {
    const browser = createBrowser();
    const [one, two] = [openTab(browser), openTab(browser)];
    await ready(one);
    await ready(two);
    const learner = await one.store.newLearner();
    await vi.waitFor(() => expect((two.store.getState() as Ready).learner).toBe(learner));
  });

  it('T09: a tab with a record keeps its learner when another tab turns to someone else', async () => {
    const browser = createBrowser();
    const [one, two] = [openTab(browser), openTab(browser)];
    await one.store.add(profileSet);
    await vi.waitFor(() => expect(kinds(two)).toEqual(['profile-set']));
    const { learner } = await ready(two);
    await one.store.newLearner();
    await one.store.add(lessonRead);
    await two.store.add(answered);
    expect(two.store.getState()).toMatchObject({ learner, facts: [{}, {}] });
    expect(kinds(one)).toEqual(['lesson-read']);
  });

  it('an erasure reaches the other tab, which does not write the facts back', async () => {
    const browser = createBrowser();
    const [one, two] = [openTab(browser), openTab(browser)];
    await one.store.add(profileSet);
    await vi.waitFor(() => expect(kinds(two)).toEqual(['profile-set']));
    expect((await one.store.eraseLearner()).ok).toBe(true);
    await vi.waitFor(() => expect(kinds(two)).toEqual([]));
    expect((await ready(two)).learner).toBe((await ready(one)).learner);
    expect((await rowsOnDisk(browser))['facts']).toEqual([]);
  });

  it('an erasure that a tab learns of only when saving leads it to a blank learner too', async () => {
    const browser = createBrowser();
    browser.channels = 'missing';
    const [one, two] = [openTab(browser), openTab(browser)];
    await one.store.add(profileSet);
    const { learner } = await ready(one);
    await vi.waitFor(() => expect(kinds(two)).toEqual(['profile-set']));
    browser.local.denied = true;
    await one.repository.erase(learner);
    await two.store.add(lessonRead);
    await vi.waitFor(() => expect(kinds(two)).toEqual([]));
    expect((await ready(two)).learner).not.toBe(learner);
  });

  it('a cleared storage is filled again from memory', async () => {
    const browser = createBrowser();
    const tab = openTab(browser);
    await tab.store.add(profileSet);
    await onDisk(browser, (store) => store('facts').clear());
    browser.local.items.clear();
    tab.page.dispatchEvent(Object.assign(new Event('storage'), { key: null }));
    await vi.waitFor(async () => expect((await rowsOnDisk(browser))['facts']).toHaveLength(1));
  });

  it('leaving the page takes a snapshot', async () => {
    const browser = createBrowser();
    const tab = openTab(browser);
    await tab.store.add(profileSet);
    tab.page.dispatchEvent(new Event('pagehide'));
    await vi.waitFor(async () => expect((await rowsOnDisk(browser))['snapshots']).toHaveLength(1));
  });
});
