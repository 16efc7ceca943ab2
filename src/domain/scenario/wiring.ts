/** Checks that every name in a scenario names something, so that walking it cannot fail. */
import type { Choice, Condition, Moment, Scenario } from './scenario.ts';

export type WiringProblem =
  | { readonly kind: 'start-unknown'; readonly start: string }
  | { readonly kind: 'moment-twice'; readonly moment: string }
  | { readonly kind: 'choice-twice'; readonly moment: string; readonly choice: string }
  | { readonly kind: 'move-twice'; readonly move: string }
  /** A flag and a move share a name, so that a condition cannot tell them apart. */
  | { readonly kind: 'name-of-both'; readonly name: string }
  /** `after` names no move, or one that is not listed before this one. */
  | { readonly kind: 'move-after-not-before'; readonly move: string; readonly after: string }
  | { readonly kind: 'branch-unknown'; readonly moment: string; readonly choice: string; readonly to: string }
  /** The last branch has a condition, so that a choice could lead nowhere. */
  | { readonly kind: 'branch-without-else'; readonly moment: string; readonly choice: string }
  /** A branch before the last has no condition, so that those after it are never taken. */
  | {
      readonly kind: 'branch-too-early';
      readonly moment: string;
      readonly choice: string;
      readonly to: string;
    }
  | { readonly kind: 'flag-unknown'; readonly moment: string; readonly choice: string; readonly flag: string }
  | { readonly kind: 'move-unknown'; readonly moment: string; readonly choice: string; readonly move: string }
  /** A condition names neither a flag nor a move; `choice` is absent when it belongs to a line. */
  | {
      readonly kind: 'condition-unknown';
      readonly moment: string;
      readonly choice: string | undefined;
      readonly name: string;
    }
  /** Choices of an ending are never offered. */
  | { readonly kind: 'ending-with-choices'; readonly moment: string };

interface Names {
  readonly moments: ReadonlySet<string>;
  readonly flags: ReadonlySet<string>;
  readonly moves: ReadonlySet<string>;
}

/** Every wiring problem, in the order of the file. */
export function wiringProblems(scenario: Scenario): readonly WiringProblem[] {
  const { moments, flags, moves, start } = scenario;
  const names: Names = {
    moments: new Set(moments.map(({ id }) => id)),
    flags: new Set(flags),
    moves: new Set(moves.map(({ id }) => id)),
  };
  return [
    ...(names.moments.has(start) ? [] : [{ kind: 'start-unknown', start } as const]),
    ...[...names.flags]
      .filter((name) => names.moves.has(name))
      .map((name) => ({ kind: 'name-of-both', name }) as const),
    ...repeated(moves).map((move) => ({ kind: 'move-twice', move }) as const),
    ...moves.flatMap(({ id, after }, index) => {
      const before = moves.slice(0, index).map((move) => move.id);
      return after
        .filter((name) => !before.includes(name))
        .map((name) => ({ kind: 'move-after-not-before', move: id, after: name }) as const);
    }),
    ...repeated(moments).map((moment) => ({ kind: 'moment-twice', moment }) as const),
    ...moments.flatMap((moment) => momentProblems(moment, names)),
  ];
}

function momentProblems(moment: Moment, names: Names): readonly WiringProblem[] {
  return [
    ...moment.says.flatMap(({ when }) => conditionProblems(when, names, moment.id, undefined)),
    ...repeated(moment.choices).map(
      (choice) => ({ kind: 'choice-twice', moment: moment.id, choice }) as const,
    ),
    ...moment.choices.flatMap((choice) => choiceProblems(choice, names, moment.id)),
    ...(moment.ending && moment.choices.length > 0
      ? [{ kind: 'ending-with-choices', moment: moment.id } as const]
      : []),
  ];
}

function choiceProblems(choice: Choice, names: Names, moment: string): readonly WiringProblem[] {
  const place = { moment, choice: choice.id };
  return [
    ...conditionProblems(choice.when, names, moment, choice.id),
    ...choice.sets
      .filter((flag) => !names.flags.has(flag))
      .map((flag) => ({ kind: 'flag-unknown', ...place, flag }) as const),
    ...choice.does
      .filter((move) => !names.moves.has(move))
      .map((move) => ({ kind: 'move-unknown', ...place, move }) as const),
    ...choice.leadsTo.flatMap(({ when, to }, index): readonly WiringProblem[] => {
      const isLast = index === choice.leadsTo.length - 1;
      return [
        ...(names.moments.has(to) ? [] : [{ kind: 'branch-unknown', ...place, to } as const]),
        ...(isLast && when ? [{ kind: 'branch-without-else', ...place } as const] : []),
        ...(!isLast && !when ? [{ kind: 'branch-too-early', ...place, to } as const] : []),
        ...conditionProblems(when, names, moment, choice.id),
      ];
    }),
  ];
}

function conditionProblems(
  condition: Condition | undefined,
  names: Names,
  moment: string,
  choice: string | undefined,
): readonly WiringProblem[] {
  return [...(condition?.all ?? []), ...(condition?.none ?? [])]
    .filter((name) => !names.flags.has(name) && !names.moves.has(name))
    .map((name) => ({ kind: 'condition-unknown', moment, choice, name }));
}

/** Ids that occur more than once, each once. */
function repeated(items: readonly { readonly id: string }[]): readonly string[] {
  const ids = items.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
