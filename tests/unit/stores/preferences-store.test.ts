import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES, decodePreferences } from '../../../src/storage/preferences-codec.ts';
import { createBrowser, openTab } from '../../support/record-browser.ts';

const KEY = 'shouzheng.preferences';
const place = { anchor: 'the-rule', share: 0.5, at: '2026-03-01T09:00:00.000Z' };
const run = { scenario: 'first-call', revision: 1, seed: 7, choices: ['greet'] };
const assignment = (id: string) => ({
  id,
  title: '补训',
  from: '陈老师',
  to: '',
  why: '',
  dueOn: '2026-03-31',
  lessons: [],
  scenarios: [],
  banks: [],
});

describe('preferences', () => {
  it('are the defaults until they are read, as on the server', () => {
    const tab = createBrowser().tab();
    expect(tab.preferences.getState()).toEqual(DEFAULT_PREFERENCES);
    expect(tab.preferences.getInitialState()).toEqual(DEFAULT_PREFERENCES);
  });

  it('K05: what was half done is there after a reload, learner by learner', () => {
    const browser = createBrowser();
    const { preferences } = openTab(browser);
    preferences.setActiveLearner('mei');
    preferences.setPlace('mei', 'call-hours', place);
    preferences.keepRun('mei', run);
    preferences.keepWriting('mei', 'contact-record', '上午九点……');
    preferences.keepAssignment(assignment('a'));
    preferences.keepAssignment(assignment('b'));
    preferences.keepAssignment({ ...assignment('a'), title: '复训' });
    const again = openTab(browser).preferences;
    expect(again.getState().activeLearner).toBe('mei');
    expect(again.draftsOf('mei')).toEqual({
      places: { 'call-hours': place },
      runs: { 'first-call': run },
      writings: { 'contact-record': '上午九点……' },
    });
    expect(again.draftsOf('li')).toEqual({ places: {}, runs: {}, writings: {} });
    expect(again.getState().assignments.map(({ id, title }) => [id, title])).toEqual([
      ['b', '补训'],
      ['a', '复训'],
    ]);
  });

  it('K05: an assessed run broken off is still an assessed one after a reload', () => {
    const browser = createBrowser();
    openTab(browser).preferences.keepRun('mei', { ...run, assessed: true });
    const kept = () => openTab(browser).preferences.draftsOf('mei').runs['first-call'];
    expect(kept()).toEqual({ ...run, assessed: true });
    openTab(browser).preferences.keepRun('mei', run);
    expect(kept()).toEqual(run);
  });

  it('what was kept before reading aloud could be chosen is sound, and the choice stays', () => {
    const { readAloud, ...before } = DEFAULT_PREFERENCES;
    expect(decodePreferences(JSON.stringify({ version: 1, ...before }))).toEqual({
      preferences: { ...before, readAloud: false },
      sound: true,
    });
    const browser = createBrowser();
    openTab(browser).preferences.setReadAloud(true);
    expect(openTab(browser).preferences.getState().readAloud).toBe(!readAloud);
  });

  it('what is finished is dropped', () => {
    const browser = createBrowser();
    const { preferences } = openTab(browser);
    preferences.keepRun('mei', run);
    preferences.keepWriting('mei', 'contact-record', 'x');
    preferences.keepAssignment(assignment('a'));
    preferences.dropRun('mei', 'first-call');
    preferences.dropWriting('mei', 'contact-record');
    preferences.dropAssignment('a');
    const again = openTab(browser).preferences;
    expect(again.draftsOf('mei')).toEqual({ places: {}, runs: {}, writings: {} });
    expect(again.getState().assignments).toEqual([]);
  });

  it('T01: a change in one tab does not undo one in another, and shows there', () => {
    const browser = createBrowser();
    const [one, two] = [openTab(browser), openTab(browser)];
    one.preferences.setActiveLearner('mei');
    two.preferences.setPlace('mei', 'call-hours', place);
    one.preferences.setPlace('mei', 'evidence', place);
    for (const { preferences } of [one, two, openTab(browser)]) {
      expect(preferences.getState().activeLearner).toBe('mei');
      expect(Object.keys(preferences.draftsOf('mei').places)).toEqual(['call-hours', 'evidence']);
    }
  });

  it('T01: a tab that has not heard of a change does not undo it', () => {
    const browser = createBrowser();
    const deaf = browser.tab().preferences;
    openTab(browser).preferences.keepAssignment(assignment('a'));
    deaf.setActiveLearner('mei');
    expect(openTab(browser).preferences.getState()).toMatchObject({
      activeLearner: 'mei',
      assignments: [{ id: 'a' }],
    });
  });

  it('S03: without localStorage they last as long as the page', () => {
    const browser = createBrowser();
    browser.local.denied = true;
    const { preferences } = openTab(browser);
    preferences.setActiveLearner('mei');
    preferences.keepAssignment(assignment('a'));
    expect(preferences.getState()).toMatchObject({ activeLearner: 'mei', assignments: [{ id: 'a' }] });
  });

  it('cleared while the page is open, they are written again from memory', () => {
    const browser = createBrowser();
    const tab = openTab(browser);
    tab.preferences.keepAssignment(assignment('a'));
    browser.local.items.clear();
    tab.page.dispatchEvent(Object.assign(new Event('storage'), { key: null }));
    tab.preferences.setActiveLearner('mei');
    expect(openTab(browser).preferences.getState()).toMatchObject({
      activeLearner: 'mei',
      assignments: [{ id: 'a' }],
    });
  });

  it('of an erased learner are gone', () => {
    const { preferences } = openTab(createBrowser());
    preferences.setActiveLearner('mei');
    preferences.setPlace('mei', 'call-hours', place);
    preferences.setPlace('li', 'call-hours', place);
    preferences.forgetLearner('mei');
    expect(preferences.getState()).toMatchObject({ activeLearner: null, drafts: { li: {} } });
    expect(preferences.draftsOf('mei').places).toEqual({});
    preferences.setActiveLearner('li');
    preferences.forgetLearner('mei');
    expect(preferences.getState().activeLearner).toBe('li');
  });
});

describe('damaged preferences', () => {
  const sound = { version: 1, activeLearner: 'mei', drafts: {}, assignments: [assignment('a')] };
  it.each([
    { text: '{"activeLearner":', left: DEFAULT_PREFERENCES, because: 'they are cut off' },
    { text: '[]', left: DEFAULT_PREFERENCES, because: 'they are no object' },
    { text: 'null', left: DEFAULT_PREFERENCES, because: 'they are nothing' },
    {
      text: { ...sound, activeLearner: 7 },
      left: { activeLearner: null, assignments: [{ id: 'a' }] },
      because: 'one field is wrong',
    },
    {
      text: { ...sound, drafts: { mei: {} } },
      left: { activeLearner: 'mei', drafts: {} },
      because: 'drafts lack parts',
    },
    { text: { ...sound, version: 2 }, left: { activeLearner: 'mei' }, because: 'another release wrote them' },
    {
      text: JSON.stringify(sound).replace('{}', '{"__proto__":{"x":1}}'),
      left: DEFAULT_PREFERENCES,
      because: 'I03: a key reaches the prototype',
    },
  ])('are kept aside, and defaults stand in, when $because', ({ text, left }) => {
    const browser = createBrowser();
    const kept = typeof text === 'string' ? text : JSON.stringify(text);
    browser.local.items.set(KEY, kept);
    const { preferences } = openTab(browser);
    expect(preferences.getState()).toMatchObject(left);
    preferences.setActiveLearner('li');
    expect(browser.local.items.get(`${KEY}.aside`)).toBe(kept);
    expect(openTab(browser).preferences.getState().activeLearner).toBe('li');
  });

  it('M01: a field that a release since dropped, the theme, is no damage', () => {
    const { preferences, sound: whole } = decodePreferences(JSON.stringify({ ...sound, theme: 'dark' }));
    expect(whole).toBe(true);
    expect(preferences).toEqual({
      activeLearner: 'mei',
      drafts: {},
      assignments: [assignment('a')],
      readAloud: false,
    });
  });

  it('never throw, whatever the text, and never give what is not a preference', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.object().map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const { preferences } = decodePreferences(text);
          expect(Object.keys(preferences).sort()).toEqual(Object.keys(DEFAULT_PREFERENCES).sort());
          expect(Array.isArray(preferences.assignments)).toBe(true);
        },
      ),
    );
  });
});
