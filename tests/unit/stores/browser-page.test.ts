// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { learnerRecord, preferences, saveToDisk } from '../../../src/stores/browser.ts';
import { lessonRead } from '../../support/record-samples.ts';

it('in a browser the stores start by themselves and keep what happens', async () => {
  await learnerRecord().add(lessonRead);
  const state = learnerRecord().getState();
  expect(state).toMatchObject({
    kind: 'ready',
    facts: [lessonRead],
    unsaved: 0,
    health: { kind: 'indexeddb' },
  });
  expect(preferences().getState().activeLearner).toBe(state.kind === 'ready' && state.learner);
});

it('a file goes to the download list under its name', () => {
  const clicked: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(`${this.download} ${this.href.split(':')[0]}`);
  });
  saveToDisk({ name: '守正学堂-张美-2026-03-01.json', text: '{}' });
  expect(clicked).toEqual(['守正学堂-张美-2026-03-01.json blob']);
});
