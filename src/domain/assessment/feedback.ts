/** What to tell a learner after marking: one remark for each part of the response that teaches something. */
import { isFullMark, ownEntry } from './mark.ts';
import type { Option, Ordering, Question, Response, Segment, TrueFalseFix } from './question.ts';

export interface Remark {
  /** `right` or `wrong`: done so by the learner; `missed`: should have been picked too; `answer`: the right answer. */
  readonly tone: 'right' | 'wrong' | 'missed' | 'answer';
  /** What the learner did, or was to do. */
  readonly about: string;
  /** On a statement that was to be judged: whether it is true. */
  readonly truth?: boolean | undefined;
  /** What was to be done instead, where `about` alone does not tell. */
  readonly instead?: string | undefined;
  /** Absent when the part speaks for itself. */
  readonly because?: string | undefined;
  readonly misconception?: string | undefined;
  readonly rule?: string | undefined;
}

/** Remarks in the order the parts stand in the question; none for a response of the wrong shape. */
export function remarksOn(question: Question, response: Response): Remark[] {
  switch (question.kind) {
    case 'single-choice':
      if (response.kind !== 'choices') return [];
      return question.options.flatMap((option) =>
        remarkOnOption(option, response.chosen.includes(option.id), 'answer'),
      );
    case 'multiple-choice':
      if (response.kind !== 'choices') return [];
      return question.options.flatMap((option) =>
        remarkOnOption(option, response.chosen.includes(option.id), 'missed'),
      );
    case 'true-false-fix':
      return response.kind === 'verdict' ? remarksOnVerdict(question, response.verdict, response.fix) : [];
    case 'ordering':
      return response.kind === 'sequence' ? remarksOnOrder(question, response.order) : [];
    case 'matching': {
      if (response.kind !== 'assignment') return [];
      const rightOf = (id: string) => question.pairs.find((pair) => pair.id === id)?.right ?? id;
      return question.pairs.map((pair) =>
        remarkOnPlacing(pair, pair.left, pair.id, ownEntry(response.placed, pair.id), rightOf),
      );
    }
    case 'classification': {
      if (response.kind !== 'assignment') return [];
      const labelOf = (id: string) => question.groups.find((group) => group.id === id)?.label ?? id;
      return question.items.map((item) =>
        remarkOnPlacing(item, item.text, item.group, ownEntry(response.placed, item.id), labelOf),
      );
    }
    case 'number': {
      if (response.kind !== 'figure') return [];
      const { value } = response;
      const about = `${question.answer}${question.unit}`;
      if (isFullMark(question, response)) return [{ tone: 'right', about, because: question.working }];
      const answer: Remark = { tone: 'answer', about, because: question.working };
      if (value === null) return [answer];
      const known = question.slips.find((slip) => slip.value === value);
      return [
        { tone: 'wrong', about: `${value}${question.unit}`, ...slipOf(known ?? question.otherwise) },
        answer,
      ];
    }
    case 'find-faults':
      if (response.kind !== 'choices') return [];
      return question.segments.flatMap((segment) =>
        remarkOnSegment(segment, response.chosen.includes(segment.id)),
      );
  }
}

function remarkOnOption(option: Option, chosen: boolean, otherwise: 'missed' | 'answer'): Remark[] {
  const { text: about, because, misconception, rule } = option;
  if (option.correct) return [{ tone: chosen ? 'right' : otherwise, about, because, rule }];
  return chosen ? [{ tone: 'wrong', about, because, misconception, rule }] : [];
}

function remarksOnVerdict(question: TrueFalseFix, verdict: boolean, fix: string | null): Remark[] {
  const { statement: about, verdict: truth, misjudged, fixes } = question;
  const judged: Remark =
    verdict === truth
      ? { tone: 'right', about, truth }
      : { tone: 'wrong', about, truth, ...slipOf(misjudged) };
  return [judged, ...fixes.flatMap((option) => remarkOnOption(option, fix === option.id, 'answer'))];
}

/** The steps that were swapped, each with its reason, then the right order as a whole: not every swap has a reason. */
function remarksOnOrder({ items, swaps }: Ordering, order: readonly string[]): Remark[] {
  const place = (id: string) => order.indexOf(id);
  const textOf = (id: string) => items.find((item) => item.id === id)?.text ?? id;
  const sequence = (...ids: readonly string[]) => ids.map(textOf).join(' → ');
  const right = items.every(({ id }, index) => place(id) === index);
  const wrong = swaps
    .filter(({ early, late }) => place(early) >= 0 && place(early) < place(late))
    .map((swap): Remark => {
      const { early, late } = swap;
      return { tone: 'wrong', about: sequence(early, late), instead: sequence(late, early), ...slipOf(swap) };
    });
  return [...wrong, { tone: right ? 'right' : 'answer', about: sequence(...items.map(({ id }) => id)) }];
}

/** A part matched with, or put into, another: `wanted` and `placed` are ids that `labelOf` names. */
function remarkOnPlacing(
  slip: { because: string; misconception: string; rule?: string | undefined },
  part: string,
  wanted: string,
  placed: string | undefined,
  labelOf: (id: string) => string,
): Remark {
  const { because, misconception, rule } = slip;
  const rightly = `${part}：${labelOf(wanted)}`;
  if (placed === wanted) return { tone: 'right', about: rightly, because, rule };
  if (placed === undefined) return { tone: 'answer', about: rightly, because, rule };
  const about = `${part}：${labelOf(placed)}`;
  return { tone: 'wrong', about, instead: labelOf(wanted), because, misconception, rule };
}

function remarkOnSegment(segment: Segment, chosen: boolean): Remark[] {
  const { text: about, because, misconception, rule } = segment;
  if (segment.fault && chosen) return [{ tone: 'right', about, because, rule }];
  if (segment.fault) return [{ tone: 'missed', about, because, misconception, rule }];
  return chosen ? [{ tone: 'wrong', about, because, misconception, rule }] : [];
}

function slipOf(slip: { because: string; misconception: string; rule?: string | undefined }) {
  const { because, misconception, rule } = slip;
  return { because, misconception, rule };
}
