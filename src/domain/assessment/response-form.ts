/**
 * Between a native form and a response. Questions are asked with plain form fields, so that a page works before any
 * script has loaded; this module fixes the field names and reads what was filled in.
 */
import type { Question, Response } from './question.ts';

export const CHOSEN = 'chosen';
export const VERDICT = 'verdict';
export const FIX = 'fix';
export const FIGURE = 'figure';
/** Field holding the place of an item, or what a part was matched with. */
export const placeField = (id: string) => `place-${id}`;

/** A `FormData`, or as much of one as is read. Values that are files do not count. */
interface FormValues {
  getAll(name: string): unknown[];
}

/** What the learner filled in so far; parts left empty are simply missing from the response. */
export function responseFromForm(question: Question, form: FormValues): Response {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'find-faults':
      return { kind: 'choices', chosen: textsIn(form, CHOSEN) };
    case 'true-false-fix': {
      const verdict = textIn(form, VERDICT);
      if (verdict === null) return { kind: 'choices', chosen: [] };
      // A fix left ticked from before the learner judged the statement true does not count.
      return {
        kind: 'verdict',
        verdict: verdict === 'true',
        fix: verdict === 'true' ? null : textIn(form, FIX),
      };
    }
    case 'ordering': {
      const placed = question.items
        .map(({ id }) => ({ id, place: Number(textIn(form, placeField(id)) ?? '') }))
        .filter(({ place }) => place > 0);
      // Two items on one place is no order yet.
      if (new Set(placed.map(({ place }) => place)).size < placed.length)
        return { kind: 'sequence', order: [] };
      return { kind: 'sequence', order: placed.sort((a, b) => a.place - b.place).map(({ id }) => id) };
    }
    case 'matching':
      return { kind: 'assignment', placed: placements(question.pairs, form) };
    case 'classification':
      return { kind: 'assignment', placed: placements(question.items, form) };
    case 'number':
      return { kind: 'figure', value: figureFrom(textIn(form, FIGURE) ?? '') };
  }
}

/**
 * The fields that give this response back, as [name, value] pairs: to show again what was answered. Parts that the
 * question no longer has are harmless: no field is drawn for them.
 */
export function fieldsOf(response: Response): (readonly [name: string, value: string])[] {
  switch (response.kind) {
    case 'choices':
      return response.chosen.map((id) => [CHOSEN, id]);
    case 'verdict':
      return [
        [VERDICT, `${response.verdict}`],
        ...(response.fix === null ? [] : [[FIX, response.fix] as const]),
      ];
    case 'sequence':
      return response.order.map((id, index) => [placeField(id), `${index + 1}`]);
    case 'assignment':
      return Object.entries(response.placed).map(([id, value]) => [placeField(id), value]);
    case 'figure':
      return response.value === null ? [] : [[FIGURE, `${response.value}`]];
  }
}

/** A typed figure: full-width digits, thousands separators and a trailing unit are what people really type. */
export function figureFrom(typed: string): number | null {
  const plain = typed
    .normalize('NFKC')
    .replace(/[,，\s]/g, '')
    .replace(/(元|次|天|日|月|年|期|个|%|分钟|小时|点)+$/u, '');
  const value = /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
  return Number.isFinite(value) ? value : null;
}

function placements(parts: readonly { readonly id: string }[], form: FormValues): Record<string, string> {
  return Object.fromEntries(
    parts
      .map(({ id }) => [id, textIn(form, placeField(id)) ?? ''] as const)
      .filter(([, value]) => value !== ''),
  );
}

function textsIn(form: FormValues, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string');
}

function textIn(form: FormValues, name: string): string | null {
  return textsIn(form, name)[0] ?? null;
}
