import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ASSIGNMENT_LIMITS,
  type AssignmentDraft,
  draftFaults,
  itemsOf,
  shownAssignment,
} from '#domain/record/assignment.ts';
import { assignment, misleads } from '../../../support/cohort-builders.ts';
import { anyText } from '../../../support/record-arbitraries.ts';

const TODAY = '2026-11-23';
const sound: AssignmentDraft = assignment({ dueOn: TODAY, lessons: ['call-opening'] });

describe('the faults of a draft', () => {
  it.each<{ because: string; part: Partial<AssignmentDraft>; faults: readonly string[] }>([
    { because: 'all that is needed is there', part: {}, faults: [] },
    { because: 'whom it is for and why may stay open', part: { to: '', why: '' }, faults: [] },
    { because: 'it has no title', part: { title: '' }, faults: ['title missing'] },
    {
      because: 'a title of invisible characters is none',
      part: { title: ' \u200b\u202e ' },
      faults: ['title missing'],
    },
    { because: 'nobody hands it out', part: { from: '  ' }, faults: ['from missing'] },
    { because: 'there is no due day', part: { dueOn: '' }, faults: ['dueOn missing'] },
    { because: 'there is no such day', part: { dueOn: '2026-02-30' }, faults: ['dueOn missing'] },
    { because: 'yesterday is past', part: { dueOn: '2026-11-22' }, faults: ['dueOn past'] },
    { because: 'nothing was picked', part: { lessons: [] }, faults: ['items nothing-picked'] },
    { because: 'a scenario alone is enough', part: { lessons: [], scenarios: ['first-call'] }, faults: [] },
    { because: 'a bank alone is enough', part: { lessons: [], banks: ['red-lines'] }, faults: [] },
    {
      because: 'a title of 61 characters is too long',
      part: { title: '一'.repeat(61) },
      faults: ['title too-long'],
    },
    { because: 'a title of 60 characters is not', part: { title: '一'.repeat(60) }, faults: [] },
    { because: 'characters are counted, not halves of them', part: { title: '𠮷'.repeat(60) }, faults: [] },
    {
      because: 'the one who hands it out has a long name',
      part: { from: 'a'.repeat(31) },
      faults: ['from too-long'],
    },
    { because: 'so has the one it is for', part: { to: 'a'.repeat(61) }, faults: ['to too-long'] },
    { because: 'the reason is an essay', part: { why: 'a'.repeat(201) }, faults: ['why too-long'] },
    {
      because: 'every fault is told at once, in the order of the form',
      part: { title: '', from: '', dueOn: '2020-01-01', lessons: [] },
      faults: ['title missing', 'from missing', 'dueOn past', 'items nothing-picked'],
    },
  ])('$because', ({ part, faults }) => {
    expect(draftFaults({ ...sound, ...part }, TODAY).map(({ field, kind }) => `${field} ${kind}`)).toEqual(
      faults,
    );
  });

  it('a text that is too long is told with its limit', () => {
    expect(draftFaults({ ...sound, why: 'a'.repeat(500) }, TODAY)).toEqual([
      { field: 'why', kind: 'too-long', limit: ASSIGNMENT_LIMITS.why },
    ]);
  });
});

describe('the items of an assignment', () => {
  it('come as lessons, scenarios, banks, each once, though one id may be of two kinds', () => {
    const items = itemsOf({ lessons: ['b', 'a', 'b'], scenarios: ['a'], banks: ['c', 'c'] });
    expect(items.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'lesson b',
      'lesson a',
      'scenario a',
      'bank c',
    ]);
  });
});

describe('an assignment as it is shown', () => {
  it('has no character that hides or reorders text, and keeps its ids and day', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (title, from, to, why) => {
        const given = assignment({ title, from, to, why, lessons: ['a'], banks: ['b'] });
        const shown = shownAssignment(given);
        for (const text of [shown.title, shown.from, shown.to, shown.why]) {
          expect(misleads(text)).toBe(false);
        }
        expect({ ...shown, title, from, to, why }).toEqual(given);
      }),
    );
  });
});
