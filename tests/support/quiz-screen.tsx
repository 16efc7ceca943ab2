/** An island on a page of happy-dom, driven as a person would: by names of buttons and fields of forms. */
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Response } from '#domain/assessment/question.ts';
import { fieldsOf } from '#domain/assessment/response-form.ts';
import type { Fact, Happening } from '#domain/record/fact.ts';
import { learnerRecord } from '#stores/browser.ts';

export interface Screen {
  readonly place: HTMLElement;
  text(): string;
  button(name: string): HTMLButtonElement;
  hasButton(name: string): boolean;
  press(name: string, times?: number): Promise<void>;
  /** Fills in the form of the question shown. */
  fill(response: Response): Promise<void>;
  submit(times?: number): Promise<void>;
  /** What happened elsewhere: in another tab, or before. */
  record(...happenings: readonly Happening[]): Promise<void>;
  /** The page left and come back to: what it shows is gone, the record stays. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** Shows an island to a new learner, or to the one at work, once the record has answered. */
export async function openScreen(island: ReactNode, learner: 'new' | 'same' = 'new'): Promise<Screen> {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  if (learner === 'new') await learnerRecord().newLearner();
  const place = document.body.appendChild(document.createElement('main'));
  let root: Root;
  const mount = async () => {
    root = createRoot(place);
    await act(async () => root.render(island));
  };
  const nameOf = (button: HTMLButtonElement) => button.getAttribute('aria-label') ?? button.textContent ?? '';
  const find = (name: string) => [...place.querySelectorAll('button')].find((each) => nameOf(each) === name);
  const button = (name: string) => {
    const found = find(name);
    if (!found)
      throw new Error(`no button “${name}” among ${[...place.querySelectorAll('button')].map(nameOf)}`);
    return found;
  };
  await mount();
  return {
    place,
    text: () => place.textContent ?? '',
    button,
    hasButton: (name) => find(name) !== undefined,
    press: (name, times = 1) =>
      act(async () => {
        const pressed = button(name);
        for (let time = 0; time < times; time += 1) pressed.click();
      }),
    fill: (response) =>
      act(async () => {
        for (const [name, value] of fieldsOf(response)) {
          for (const field of place.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
            `[name="${name}"]`,
          )) {
            if (field instanceof HTMLInputElement && field.type !== 'text') {
              if (field.value === value && !field.checked) field.click();
            } else {
              field.value = value;
              field.dispatchEvent(new Event('change', { bubbles: true }));
            }
          }
        }
      }),
    submit: (times = 1) =>
      act(async () => {
        const form = place.querySelector('form');
        for (let time = 0; time < times; time += 1) {
          form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
        }
      }),
    record: (...happenings) =>
      act(async () => {
        for (const happening of happenings) await learnerRecord().add(happening);
      }),
    async reload() {
      await act(async () => root.unmount());
      await mount();
    },
    async close() {
      await act(async () => root.unmount());
      place.remove();
    },
  };
}

/** The facts of the learner at work. */
export function factsNow(): readonly Fact[] {
  const state = learnerRecord().getState();
  return state.kind === 'ready' ? state.facts : [];
}

export function countOf(kind: Fact['kind']): number {
  return factsNow().filter((fact) => fact.kind === kind).length;
}
