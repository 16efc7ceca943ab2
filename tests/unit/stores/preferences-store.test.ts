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
    preferences.setTheme('dark');
    preferences.setPlace('mei', 'call-hours', place);
    preferences.keepRun('mei', run);
    preferences.keepWriting('mei', 'contact-record', '上午九点……');
    preferences.keepAssignment(assignment('a'));
    preferences.keepAssignment(assignment('b'));
    preferences.keepAssignment({ ...assignment('a'), title: '复训' });
    const again = openTab(browser).preferences;
    expect(again.getState().theme).toBe('dark');
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
    one.preferences.setTheme('dark');
    two.preferences.setPlace('mei', 'call-hours', place);
    one.preferences.setPlace('mei', 'evidence', place);
    for (const { preferences } of [one, two, openTab(browser)]) {
      expect(preferences.getState().theme).toBe('dark');
      expect(Object.keys(preferences.draftsOf('mei').places)).toEqual(['call-hours', 'evidence']);
    }
  });

  it('T01: a tab that has not heard of a change does not undo it', () => {
    const browser = createBrowser();
    const deaf = browser.tab().preferences;
    openTab(browser).preferences.setTheme('dark');
    deaf.setActiveLearner('mei');
    expect(openTab(browser).preferences.getState()).toMatchObject({ theme: 'dark', activeLearner: 'mei' });
  });

  it('S03: without localStorage they last as long as the page', () => {
    const browser = createBrowser();
    browser.local.denied = true;
    const { preferences } = openTab(browser);
    preferences.setTheme('light');
    preferences.setActiveLearner('mei');
    expect(preferences.getState()).toMatchObject({ theme: 'light', activeLearner: 'mei' });
  });

  it('cleared while the page is open, they are written again from memory', () => {
    const browser = createBrowser();
    const tab = openTab(browser);
    tab.preferences.setTheme('dark');
    browser.local.items.clear();
    tab.page.dispatchEvent(Object.assign(new Event('storage'), { key: null }));
    tab.preferences.setActiveLearner('mei');
    expect(openTab(browser).preferences.getState()).toMatchObject({ theme: 'dark', activeLearner: 'mei' });
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
  const sound = { version: 1, theme: 'dark', activeLearner: 'mei', drafts: {}, assignments: [] };
  it.each([
    { text: '{"theme":', left: DEFAULT_PREFERENCES, because: 'they are cut off' },
    { text: '[]', left: DEFAULT_PREFERENCES, because: 'they are no object' },
    { text: 'null', left: DEFAULT_PREFERENCES, because: 'they are nothing' },
    {
      text: { ...sound, theme: 'neon' },
      left: { theme: 'system', activeLearner: 'mei' },
      because: 'one field is wrong',
    },
    {
      text: { ...sound, drafts: { mei: {} } },
      left: { theme: 'dark', drafts: {} },
      because: 'drafts lack parts',
    },
    { text: { ...sound, version: 2 }, left: { theme: 'dark' }, because: 'another release wrote them' },
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
    preferences.setTheme('light');
    expect(browser.local.items.get(`${KEY}.aside`)).toBe(kept);
    expect(openTab(browser).preferences.getState().theme).toBe('light');
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
          expect(Object.keys(preferences).sort()).toEqual([
            'activeLearner',
            'assignments',
            'drafts',
            'theme',
          ]);
          expect(['system', 'light', 'dark']).toContain(preferences.theme);
        },
      ),
    );
  });
});
