import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedSince, dueBy, REVIEW_NOTICE_DAYS, urgencyOf } from '#domain/course/review.ts';
import { addDays } from '#domain/shared/calendar.ts';

describe('rules that changed since a text was read', () => {
  test.each([
    { revision: 1, reviewed: undefined, changed: false, because: 'a first version is read when it is cited' },
    { revision: 2, reviewed: undefined, changed: true, because: 'nothing said is revision 1' },
    { revision: 2, reviewed: {}, changed: true, because: 'an empty list says nothing either' },
    { revision: 2, reviewed: { other: 2 }, changed: true, because: 'another rule was read' },
    { revision: 2, reviewed: { rule: 2 }, changed: false, because: 'it was read at this revision' },
    { revision: 3, reviewed: { rule: 2 }, changed: true, because: 'it changed once more' },
    { revision: 1, reviewed: { rule: 2 }, changed: false, because: 'the check tells of that' },
  ])('revision $revision read as $reviewed: $because', ({ revision, reviewed, changed }) => {
    expect(changedSince([{ id: 'rule', revision }], reviewed)).toEqual(changed ? ['rule'] : []);
  });

  test('a rule named as what every object has is no trap', () => {
    expect(changedSince([{ id: 'constructor', revision: 2 }], {})).toEqual(['constructor']);
  });

  test('they keep the order they are given in', () => {
    const cited = ['b', 'c', 'a'].map((id) => ({ id, revision: 2 }));
    expect(changedSince(cited, { c: 2 })).toEqual(['b', 'a']);
  });
});

describe('when a review is due', () => {
  test.each([
    { reviewBy: '2026-11-22', urgency: 'overdue' },
    { reviewBy: '2026-11-23', urgency: 'soon' },
    { reviewBy: '2026-12-23', urgency: 'soon' },
    { reviewBy: '2026-12-24', urgency: undefined },
  ])('by $reviewBy, seen on 2026-11-23: $urgency', ({ reviewBy, urgency }) => {
    expect(urgencyOf(reviewBy, '2026-11-23')).toBe(urgency);
  });

  test('the list holds exactly what is due, the earliest first', () => {
    const item = fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      reviewBy: fc.integer({ min: -90, max: 90 }).map((days) => addDays('2026-11-23', days)),
    });
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const due = dueBy(items, '2026-11-23');
        const last = addDays('2026-11-23', REVIEW_NOTICE_DAYS);
        expect(due.length).toBe(items.filter(({ reviewBy }) => reviewBy <= last).length);
        for (const [index, { item: here, urgency }] of due.entries()) {
          expect(urgency).toBe(here.reviewBy < '2026-11-23' ? 'overdue' : 'soon');
          const next = due[index + 1]?.item;
          if (next) expect(`${here.reviewBy} ${here.id}` <= `${next.reviewBy} ${next.id}`).toBe(true);
        }
      }),
    );
  });
});
