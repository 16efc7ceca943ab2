/** Export and import, several learners on one machine, and a record that cannot be read. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Run } from '../../../src/domain/scenario/scenario.ts';
import {
  type Browser,
  breakWrites,
  createBrowser,
  onDisk,
  openTab,
  type Tab,
} from '../../support/record-browser.ts';
import {
  answered,
  exportObject,
  fact,
  LI,
  lessonRead,
  MEI,
  profileSet,
  signed,
} from '../../support/record-samples.ts';

import { exported, fileOf, importInto, kinds, ready } from '../../support/record-tab.ts';

let mend = () => {};
afterEach(() => {
  mend();
  mend = () => {};
});

describe('export and import', () => {
  async function worked(browser: Browser): Promise<Tab> {
    const tab = openTab(browser);
    await tab.store.add(profileSet);
    await tab.store.add(lessonRead);
    return tab;
  }

  it('M05: export, erase, import gives the same record again', async () => {
    const browser = createBrowser();
    const tab = await worked(browser);
    const before = await ready(tab);
    const text = exported(tab);
    await tab.store.eraseLearner();
    expect((await ready(tab)).facts).toEqual([]);
    const preview = await importInto(tab, text);
    expect(preview).toMatchObject({ owner: 'blank', newFacts: 2, alreadyHere: 0, differing: 0 });
    expect(await ready(tab)).toEqual(before);
    expect(await ready(openTab(browser))).toEqual(before);
  });

  it('M05: an import on another machine gives the same record', async () => {
    const tab = await worked(createBrowser());
    const other = openTab(createBrowser());
    await importInto(other, exported(tab));
    expect(await ready(other)).toEqual(await ready(tab));
  });

  it('importing twice adds nothing', async () => {
    const tab = await worked(createBrowser());
    const before = await ready(tab);
    const preview = await importInto(tab, exported(tab));
    expect(preview).toMatchObject({ owner: 'same', newFacts: 0, alreadyHere: 2 });
    expect(await ready(tab)).toEqual(before);
  });

  it('I23: an older export after a newer one takes nothing away', async () => {
    const browser = createBrowser();
    const tab = await worked(browser);
    const older = exported(tab);
    await tab.store.add(answered);
    const before = await ready(tab);
    const newer = exported(tab);
    const other = openTab(createBrowser());
    await importInto(other, newer);
    await importInto(other, older);
    expect(await ready(other)).toEqual(before);
  });

  it('a fact that differs under one id is counted, and every machine chooses alike', async () => {
    const [one, two] = [openTab(createBrowser()), openTab(createBrowser())];
    const honest = signed(exportObject());
    const changed = signed(
      exportObject({ facts: [fact(0, profileSet), { ...fact(1), lesson: 'a-lesson-never-read' }] }),
    );
    await importInto(one, honest);
    expect(await importInto(one, changed)).toMatchObject({ newFacts: 0, alreadyHere: 2, differing: 1 });
    await importInto(two, changed);
    await importInto(two, honest);
    expect((await ready(one)).facts).toEqual((await ready(two)).facts);
    expect(await one.store.rescued()).toMatchObject([{ reason: 'replaced' }]);
  });

  it("T09: another learner's file is kept apart, and its owner becomes active", async () => {
    const browser = createBrowser();
    const tab = await worked(browser);
    const { learner } = await ready(tab);
    const preview = await importInto(tab, signed(exportObject()));
    expect(preview.owner).toBe('other');
    expect(await ready(tab)).toMatchObject({ learner: MEI, facts: exportObject()['facts'] });
    const listed = await tab.store.listLearners();
    expect(listed.map(({ id, facts, active }) => ({ id, facts, active }))).toEqual([
      { id: learner, facts: 2, active: false },
      { id: MEI, facts: 2, active: true },
    ]);
    expect(listed[1]).toMatchObject({ profile: { name: '张美' }, lastActivity: fact(1).at });
    await tab.store.switchLearner(learner);
    expect(kinds(tab)).toEqual(['profile-set', 'lesson-read']);
    expect(exported(tab)).toContain(learner);
  });

  it('a refused file changes nothing and says why', async () => {
    const tab = await worked(createBrowser());
    const before = await ready(tab);
    expect(await tab.store.previewImport(fileOf('<html>'))).toEqual({ ok: false, refusal: { kind: 'html' } });
    expect(tab.store.getState()).toBe(before);
  });

  it('names the file after the learner and the day', async () => {
    const tab = await worked(createBrowser());
    const file = tab.store.exportFile();
    expect(file.ok && file.value.name).toBe('守正学堂-张美-2026-03-01.json');
  });

  it('of an empty record is refused', async () => {
    const tab = openTab(createBrowser());
    expect(tab.store.exportFile()).toEqual({ ok: false, refusal: { kind: 'nothing-to-export' } });
    await tab.store.add(lessonRead);
    expect(tab.store.exportFile().ok).toBe(true);
  });
});

describe('several learners', () => {
  it('T09: erasing one leaves the others and takes the drafts along', async () => {
    const browser = createBrowser();
    const tab = openTab(browser);
    await importInto(tab, signed(exportObject()));
    const run: Run = { scenario: 'first-call', revision: 1, seed: 1, choices: [] };
    tab.preferences.keepRun(MEI, run);
    const li = exportObject({
      learner: { id: LI, name: '李', staffNumber: '', team: '' },
      facts: [fact(0, lessonRead, LI)],
    });
    await importInto(tab, signed(li));
    await tab.store.switchLearner(MEI);
    await tab.store.eraseLearner();
    expect(tab.preferences.draftsOf(MEI).runs).toEqual({});
    expect((await tab.store.listLearners()).map(({ id }) => id)).toEqual([LI]);
    expect(browser.local.items.get('shouzheng.preferences')).not.toContain(MEI);
  });

  it('an erasure the storage refuses is told, and nothing is gone', async () => {
    const tab = openTab(createBrowser());
    await tab.store.add(profileSet);
    mend = breakWrites(() => {
      throw new DOMException('no', 'UnknownError');
    });
    expect(await tab.store.eraseLearner()).toEqual({ ok: false, refusal: { kind: 'erase-refused' } });
    expect(kinds(tab)).toEqual(['profile-set']);
  });

  it('choosing twice in a row ends with the second', async () => {
    const tab = openTab(createBrowser());
    await ready(tab);
    const [first, second] = await Promise.all([tab.store.newLearner(), tab.store.newLearner()]);
    expect(first).not.toBe(second);
    expect((await ready(tab)).learner).toBe(second);
  });

  it('an active learner that was erased meanwhile gives way to a blank one', async () => {
    const browser = createBrowser();
    const tab = openTab(browser);
    await tab.store.add(profileSet);
    const { learner } = await ready(tab);
    await tab.repository.erase(learner);
    const next = await ready(openTab(browser));
    expect(next.facts).toEqual([]);
    expect(next.learner).not.toBe(learner);
  });
});

describe('a record that cannot be read', () => {
  async function spoilt(): Promise<Browser> {
    const browser = createBrowser();
    await importInto(openTab(browser), signed(exportObject()));
    await onDisk(browser, (store) => {
      for (const { id, learner } of exportObject()['facts'] as { id: string; learner: string }[]) {
        store('facts').put({ id, learner, json: '{}', sha256: '' });
      }
    });
    browser.local.items.delete(`shouzheng.record.${MEI}`);
    return browser;
  }
  const unreadable = (tab: Tab) => vi.waitFor(() => expect(tab.store.getState().kind).toBe('unreadable'));

  it('is told so, offers its bytes, and is mended by an import', async () => {
    const tab = openTab(await spoilt());
    await unreadable(tab);
    expect(tab.store.getState()).toMatchObject({
      learner: MEI,
      reason: 'damaged',
      health: { problem: 'damaged' },
    });
    const file = await tab.store.exportRescued();
    expect(file.ok && file.value.name).toBe('守正学堂-未能读取的数据-学员-2026-03-01.json');
    expect(file.ok && JSON.parse(file.value.text)).toMatchObject({ learner: MEI, rescued: [{}, {}] });
    await importInto(tab, signed(exportObject()));
    expect(await ready(tab)).toMatchObject({ facts: exportObject()['facts'], unsaved: 0 });
  });

  it('is gone on with, from nothing, when the learner says so or simply works', async () => {
    const browser = await spoilt();
    const tab = openTab(browser);
    await unreadable(tab);
    await tab.store.retry();
    expect(tab.store.getState().kind).toBe('unreadable');
    tab.store.continueAfresh();
    expect(await ready(tab)).toMatchObject({ learner: MEI, facts: [] });
    const other = openTab(browser);
    await unreadable(other);
    await other.store.add(lessonRead);
    expect(kinds(other)).toEqual(['lesson-read']);
    expect(await other.store.rescued()).toHaveLength(2);
  });

  it('there is nothing to rescue from a sound one', async () => {
    const tab = openTab(createBrowser());
    expect(await tab.store.exportRescued()).toEqual({ ok: false, refusal: { kind: 'nothing-to-export' } });
    const before = tab.store.getState();
    tab.store.continueAfresh();
    expect(tab.store.getState()).toBe(before);
  });

  it('because the database hangs opens by itself once it answers, and what happened meanwhile is in it', async () => {
    const browser = createBrowser();
    await importInto(openTab(browser), signed(exportObject()));
    browser.local.items.delete(`shouzheng.record.${MEI}`);
    browser.database = 'hung';
    const tab = openTab(browser);
    await vi.waitFor(() => {
      tab.pass(5_000);
      expect(tab.store.getState()).toMatchObject({ kind: 'unreadable', reason: 'blocked' });
    });
    void tab.store.add(answered);
    browser.database = 'given';
    await vi.waitFor(() => {
      tab.pass(5_000);
      expect([...kinds(tab)].sort()).toEqual(['lesson-read', 'profile-set', 'question-answered']);
    });
  });

  it('opens when the tab is returned to and the database answers', async () => {
    const browser = createBrowser();
    await importInto(openTab(browser), signed(exportObject()));
    browser.local.items.delete(`shouzheng.record.${MEI}`);
    browser.database = 'hung';
    const tab = openTab(browser);
    await vi.waitFor(() => {
      tab.pass(5_000);
      expect(tab.store.getState().kind).toBe('unreadable');
    });
    await vi.waitFor(() => expect(tab.waiting()).toHaveLength(1));
    browser.database = 'given';
    tab.page.dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(kinds(tab)).toEqual(['profile-set', 'lesson-read']));
  });

  it('a first visit with a hanging database can be worked in', async () => {
    const browser = createBrowser();
    browser.database = 'hung';
    const tab = openTab(browser);
    await vi.waitFor(() => {
      tab.pass(5_000);
      expect(tab.store.getState()).toMatchObject({ kind: 'ready', health: { problem: 'blocked' } });
    });
  });
});
