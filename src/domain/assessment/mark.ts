/** Marking: what share of a question's one point a response earns, from 0 to 1. Part marks never fall below zero. */
import type { Question, Response } from './question.ts';

/** A response of the wrong shape for its question earns nothing: it can only come from a record of changed content. */
export function shareEarned(question: Question, response: Response): number {
  switch (question.kind) {
    case 'single-choice': {
      if (response.kind !== 'choices' || response.chosen.length !== 1) return 0;
      return question.options.some(({ id, correct }) => correct && id === response.chosen[0]) ? 1 : 0;
    }
    case 'multiple-choice':
      if (response.kind !== 'choices') return 0;
      return shareOfSet(idsOf(question.options.filter(({ correct }) => correct)), response.chosen);
    case 'true-false-fix': {
      if (response.kind !== 'verdict' || response.verdict !== question.verdict) return 0;
      if (question.verdict) return 1;
      // Half for seeing that it is false, half for knowing what is true instead.
      return question.fixes.some(({ id, correct }) => correct && id === response.fix) ? 1 : 0.5;
    }
    case 'ordering':
      if (response.kind !== 'sequence') return 0;
      return shareOfOrder(idsOf(question.items), response.order);
    case 'matching': {
      if (response.kind !== 'assignment') return 0;
      const right = question.pairs.filter(({ id }) => ownEntry(response.placed, id) === id).length;
      return right / question.pairs.length;
    }
    case 'classification': {
      if (response.kind !== 'assignment') return 0;
      const right = question.items.filter(({ id, group }) => ownEntry(response.placed, id) === group).length;
      return right / question.items.length;
    }
    case 'number':
      if (response.kind !== 'figure' || response.value === null) return 0;
      // The slack covers binary rounding, so that 0.1 + 0.2 is 0.3 even with tolerance 0.
      return Math.abs(response.value - question.answer) <= question.tolerance + 1e-9 ? 1 : 0;
    case 'find-faults':
      if (response.kind !== 'choices') return 0;
      return shareOfSet(idsOf(question.segments.filter(({ fault }) => fault)), response.chosen);
  }
}

/** Whether a response earns the whole point. */
export function isFullMark(question: Question, response: Response): boolean {
  return shareEarned(question, response) === 1;
}

/** Whether every part of the question has been answered, so that submitting it is no accident. */
export function isComplete(question: Question, response: Response): boolean {
  switch (question.kind) {
    case 'single-choice':
      return response.kind === 'choices' && response.chosen.length === 1;
    case 'multiple-choice':
    case 'find-faults':
      return response.kind === 'choices' && response.chosen.length > 0;
    case 'true-false-fix':
      // Whoever judges it false picks a fix, whether or not it is false: the fields must not give the verdict away.
      if (response.kind !== 'verdict') return false;
      return response.verdict || response.fix !== null || question.fixes.length === 0;
    case 'ordering':
      return response.kind === 'sequence' && new Set(response.order).size === question.items.length;
    case 'matching':
      return (
        response.kind === 'assignment' &&
        question.pairs.every(({ id }) => ownEntry(response.placed, id) !== undefined)
      );
    case 'classification':
      return (
        response.kind === 'assignment' &&
        question.items.every(({ id }) => ownEntry(response.placed, id) !== undefined)
      );
    case 'number':
      return response.kind === 'figure' && response.value !== null;
  }
}

/** Whether nothing at all was filled in, whatever the question. */
export function isBlank(response: Response): boolean {
  switch (response.kind) {
    case 'choices':
      return response.chosen.length === 0;
    case 'verdict':
      return false;
    case 'sequence':
      return response.order.length === 0;
    case 'assignment':
      return Object.keys(response.placed).length === 0;
    case 'figure':
      return response.value === null;
  }
}

/** The response that earns the whole point. For a false statement with several right fixes, the first. */
export function correctResponse(question: Question): Response {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return { kind: 'choices', chosen: idsOf(question.options.filter(({ correct }) => correct)) };
    case 'true-false-fix': {
      const fix = question.verdict ? undefined : question.fixes.find(({ correct }) => correct);
      return { kind: 'verdict', verdict: question.verdict, fix: fix?.id ?? null };
    }
    case 'ordering':
      return { kind: 'sequence', order: idsOf(question.items) };
    case 'matching':
      return { kind: 'assignment', placed: Object.fromEntries(question.pairs.map(({ id }) => [id, id])) };
    case 'classification':
      return {
        kind: 'assignment',
        placed: Object.fromEntries(question.items.map(({ id, group }) => [id, group])),
      };
    case 'number':
      return { kind: 'figure', value: question.answer };
    case 'find-faults':
      return { kind: 'choices', chosen: idsOf(question.segments.filter(({ fault }) => fault)) };
  }
}

/** A wrong pick cancels a right one, so that ticking everything earns nothing unless everything is right. */
function shareOfSet(right: readonly string[], chosen: readonly string[]): number {
  const picks = new Set(chosen);
  const hits = right.filter((id) => picks.has(id)).length;
  return Math.max(0, hits - (picks.size - hits)) / right.length;
}

/** Kendall's tau over the pairs of items, floored at zero: a random order earns nothing on average. */
function shareOfOrder(right: readonly string[], order: readonly string[]): number {
  if (order.length !== right.length || right.some((id) => !order.includes(id))) return 0;
  let balance = 0;
  for (const [early, id] of right.entries()) {
    for (const later of right.slice(early + 1)) balance += order.indexOf(id) < order.indexOf(later) ? 1 : -1;
  }
  const pairs = (right.length * (right.length - 1)) / 2;
  return Math.max(0, balance / pairs);
}

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}

/** What a part was matched with or put into. A saved response is foreign data: only its own keys count. */
export function ownEntry(placed: Readonly<Record<string, string>>, id: string): string | undefined {
  return Object.hasOwn(placed, id) ? placed[id] : undefined;
}
