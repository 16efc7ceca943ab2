import { describe, expect, it } from 'vitest';
import { fragmentOf, handOut, isKept, receive } from '../../../src/stores/assignments.ts';
import { createPreferencesStore } from '../../../src/stores/preferences-store.ts';
import { assignment } from '../../support/cohort-builders.ts';

const { id: _, ...draft } = assignment({ title: ' 第一周\u202e ', from: '王老师', lessons: ['red-lines'] });

/** The part of localStorage in use. */
function storage(items = new Map<string, string>()) {
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as unknown as Storage;
}

describe('handing out', () => {
  it('gives an assignment with clean texts and a link that leads to it', () => {
    const handed = handOut(draft, 'task-7');
    if (!handed.ok) throw new Error('refused');
    expect(handed.value.assignment).toMatchObject({ id: 'task-7', title: '第一周', from: '王老师' });
    expect(receive(handed.value.fragment)).toEqual({ ok: true, value: handed.value.assignment });
    expect(fragmentOf(handed.value.assignment)).toEqual({ ok: true, value: handed.value.fragment });
  });

  it('is refused when too much was picked for one link', () => {
    const lessons = Array.from({ length: 300 }, (_, index) => `lesson-${index}`);
    expect(handOut({ ...draft, lessons }, 'task-7')).toMatchObject({
      ok: false,
      refusal: { kind: 'too-long' },
    });
  });
});

describe('whether an assignment is kept', () => {
  const task = assignment({ lessons: ['red-lines'] });

  it('is true once the preferences hold it, for that one only', () => {
    const local = storage();
    const preferences = createPreferencesStore({ localStorage: () => local, page: new EventTarget() });
    preferences.keepAssignment(task);
    expect(isKept(task.id, () => local)).toBe(true);
    expect(isKept('another', () => local)).toBe(false);
  });

  it.each<{ because: string; localStorage: () => Storage | undefined }>([
    {
      because: 'the storage is denied',
      localStorage: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    },
    { because: 'there is no storage', localStorage: () => undefined },
    { because: 'nothing is stored', localStorage: () => storage() },
    {
      because: 'what is stored is damaged',
      localStorage: () => storage(new Map([['shouzheng.preferences', '{"version":1,']])),
    },
  ])('is false when $because', ({ localStorage }) => {
    expect(isKept(task.id, localStorage)).toBe(false);
  });
});
