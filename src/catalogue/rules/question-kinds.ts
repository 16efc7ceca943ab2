/** C208: what each kind of question asks of its own parts. */
import { type Diagnostic, diagnose } from '../diagnostic.ts';
import { offer } from '../nearest.ts';
import type { Authored } from '../sources.ts';
import type { Locate } from '../yaml-source.ts';

/** A question as its author writes it. */
export type Question = Authored<'banks'>['questions'][number];

type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

export function kindFaults(question: Question, at: Locate): Diagnostic[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'matching':
      return [];
    case 'true-false-fix':
      return trueFalseFix(question, at);
    case 'ordering':
      return ordering(question, at);
    case 'classification':
      return classification(question, at);
    case 'number':
      return number(question, at);
    case 'find-faults':
      return findFaults(question, at);
  }
}

/** A true statement offers fixes as well, all wrong: else their absence would give the verdict away. */
function trueFalseFix({ id, verdict, fixes }: Of<'true-false-fix'>, at: Locate): Diagnostic[] {
  const right = fixes.filter(({ correct }) => correct).length;
  const wanted = verdict ? 0 : 1;
  if (fixes.length === 3 && right === wanted) return [];
  const message =
    fixes.length === 3
      ? `“${id}”的三个改法里有 ${right} 个正确`
      : `“${id}”的改法要三个，现在 ${fixes.length} 个`;
  const hint = verdict
    ? '说法是对的，也写三个改法，都不正确：只给错的说法配改法，等于把答案写在题面上。'
    : '在 fixes 里写三个改法，其中恰好一个 correct: true。';
  return [diagnose(at(['fixes']), 'C208', message, hint)];
}

function ordering({ items, swaps }: Of<'ordering'>, at: Locate): Diagnostic[] {
  const order = items.map(({ id }) => id);
  return swaps.flatMap((swap, index): Diagnostic[] => {
    const unknown = (['early', 'late'] as const).filter((side) => !order.includes(swap[side]));
    if (unknown.length > 0) {
      return unknown.map((side) =>
        diagnose(
          at(['swaps', index, side]),
          'C208',
          `没有叫“${swap[side]}”的步骤`,
          `${offer(swap[side], order)}只能写本题 items 里的编号。`,
        ),
      );
    }
    if (order.indexOf(swap.early) > order.indexOf(swap.late)) return [];
    const message =
      swap.early === swap.late
        ? `“${swap.early}”不能和它自己排反`
        : `“${swap.early}”本来就在“${swap.late}”前面，不算排反`;
    const hint = 'early 写学员错误地提前的那一步，late 写它本该跟在后面的那一步。';
    return [diagnose(at(['swaps', index]), 'C208', message, hint)];
  });
}

function classification({ groups, items }: Of<'classification'>, at: Locate): Diagnostic[] {
  const known = groups.map(({ id }) => id);
  const stray = items.flatMap(({ id, group }, index) =>
    known.includes(group)
      ? []
      : [
          diagnose(
            at(['items', index, 'group']),
            'C208',
            `“${id}”归入了没有的类别“${group}”`,
            offer(group, known),
          ),
        ],
  );
  const empty = groups.flatMap(({ id, label }, index) =>
    items.some(({ group }) => group === id)
      ? []
      : [
          diagnose(
            at(['groups', index]),
            'C208',
            `类别“${label}”里一项也没有`,
            '给它配上至少一项，或删掉这个类别。',
          ),
        ],
  );
  return [...stray, ...empty];
}

function number({ answer, tolerance, unit, slips }: Of<'number'>, at: Locate): Diagnostic[] {
  return slips.flatMap(({ value }, index): Diagnostic[] => {
    if (Math.abs(value - answer) <= tolerance) {
      const message = `错误答案 ${value} ${unit}会被判为正确`;
      const hint = `正确答案是 ${answer}，误差 ${tolerance} 以内都算对。改正这个数，或收紧 tolerance。`;
      return [diagnose(at(['slips', index, 'value']), 'C208', message, hint)];
    }
    if (slips.findIndex((slip) => slip.value === value) === index) return [];
    return [
      diagnose(
        at(['slips', index, 'value']),
        'C208',
        `错误答案 ${value} 写了两次`,
        '同一个数只能有一种解释，留一个。',
      ),
    ];
  });
}

function findFaults({ id, segments }: Of<'find-faults'>, at: Locate): Diagnostic[] {
  const faults = segments.filter(({ fault }) => fault).length;
  if (faults > 0 && faults < segments.length) return [];
  const message = faults === 0 ? `“${id}”里没有一处有错` : `“${id}”里处处有错`;
  return [
    diagnose(
      at(['segments']),
      'C208',
      message,
      '有对有错才练得出眼力：至少一段有错（fault: true），一段没错。',
    ),
  ];
}
