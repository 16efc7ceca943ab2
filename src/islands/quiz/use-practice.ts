/** Where a learner stands in practising a bank: the record says it, but for what is on the screen just now. */
import { useRef, useState } from 'react';
import type { Question, Response } from '#domain/assessment/question.ts';
import {
  type PracticeRound,
  practiceRound,
  questionsToMend,
  wrongQuestions,
} from '#domain/insight/practice.ts';
import { type Attempt, attemptsAt, standingQuestions } from '#domain/insight/progress.ts';
import type { Fact, Happening } from '#domain/record/fact.ts';
import { learnerRecord, makeId } from '#stores/browser.ts';
import { patiently } from '#stores/patience.ts';

/** What this visit shows. All else follows from the facts. */
type View =
  | { readonly kind: 'asking' }
  | {
      readonly kind: 'answered';
      readonly attempt: string;
      readonly question: Question;
      readonly response: Response;
    }
  | { readonly kind: 'result'; readonly attempt: string }
  | {
      readonly kind: 'mending';
      readonly attempt: string;
      readonly question: Question;
      readonly response: Response | null;
    };

type Stage =
  | {
      readonly kind: 'asking';
      readonly question: Question;
      /** Null until it is answered; then the outcome is shown. */
      readonly response: Response | null;
      /** Of the round. */
      readonly seed: number;
      /** From 1, among `total`. */
      readonly place: number;
      readonly total: number;
      /** Questions left out because they were changed since the round began. */
      readonly changed: number;
      /** Whether the round was begun before. */
      readonly begun: boolean;
    }
  /** Every question has its answer, but the round was not finished: the browser was closed in between. */
  | { readonly kind: 'all-answered'; readonly attempt: Attempt }
  | { readonly kind: 'result'; readonly attempt: Attempt }
  | {
      readonly kind: 'mending';
      readonly attempt: Attempt;
      readonly question: Question;
      readonly response: Response | null;
      readonly left: number;
    }
  | { readonly kind: 'nothing-to-ask' };

interface Practice {
  readonly stage: Stage;
  /** Finished rounds, oldest first. */
  readonly finished: readonly Attempt[];
  /** True once something was pressed on this visit: then focus follows what comes up. */
  readonly moved: boolean;
  /** True while the answer just given is on its way into the record: its outcome waits, so that no crash can take it back. */
  readonly keeping: boolean;
  submit(response: Response): void;
  next(): void;
  finish(): void;
  again(): void;
  show(attempt: Attempt): void;
  mend(attempt: Attempt): void;
  /** Asks the question being mended once more. */
  retry(): void;
}

export function usePractice(
  bank: { readonly id: string; readonly questions: readonly Question[] },
  facts: readonly Fact[],
): Practice {
  const [view, setView] = useState<View>({ kind: 'asking' });
  const [moved, setMoved] = useState(false);
  const [keeping, setKeeping] = useState(false);
  /** The view that was last answered: two presses before the next one is drawn are one. */
  const taken = useRef<View | null>(null);
  const source = { kind: 'bank', id: bank.id } as const;
  const byId = new Map(bank.questions.map((question) => [question.id, question]));
  const attempts = attemptsAt(source, facts);
  const round = practiceRound(bank, facts);
  const stage = stageOf(view, round, attempts, byId, facts);

  function go(to: View) {
    setMoved(true);
    setView(to);
  }

  function keep(...happenings: readonly Happening[]) {
    setKeeping(true);
    const kept = Promise.all(happenings.map((happening) => learnerRecord().add(happening)));
    void patiently(kept).then(() => setKeeping(false));
  }

  function submit(response: Response) {
    if (taken.current === view) return;
    taken.current = view;
    if (stage.kind === 'mending') {
      keep(answerTo(stage.question, response, stage.attempt.id));
      return go({ kind: 'mending', attempt: stage.attempt.id, question: stage.question, response });
    }
    if (stage.kind !== 'asking' || stage.response) return;
    const { question } = stage;
    const attempt = round.attempt?.id ?? makeId();
    const questions = round.questions.map(({ id, revision }) => ({ id, revision }));
    const answered = round.attempt?.responses;
    const isLast = round.questions.every(({ id }) => id === question.id || answered?.has(id));
    keep(
      ...(round.attempt
        ? []
        : [{ kind: 'attempt-started', attempt, source, seed: round.seed, questions } as const]),
      answerTo(question, response, attempt),
      ...(isLast ? [{ kind: 'attempt-finished', attempt } as const] : []),
    );
    go({ kind: 'answered', attempt, question, response });
  }

  function next() {
    if (view.kind === 'answered') {
      const attempt = attempts.find(({ id }) => id === view.attempt);
      go(attempt?.finishedAt ? { kind: 'result', attempt: view.attempt } : { kind: 'asking' });
    } else if (stage.kind === 'mending') {
      mend(stage.attempt, stage.question);
    }
  }

  /** Asks the next question to mend; the result when none is left. */
  function mend(attempt: Attempt, last: Question | null) {
    const question = nextToMend(attempt, byId, facts, last);
    if (question) go({ kind: 'mending', attempt: attempt.id, question, response: null });
    else go({ kind: 'result', attempt: attempt.id });
  }

  return {
    stage,
    finished: attempts.filter(({ finishedAt }) => finishedAt !== null),
    moved,
    keeping,
    submit,
    next,
    finish() {
      if (stage.kind !== 'all-answered' || taken.current === view) return;
      taken.current = view;
      void learnerRecord().add({ kind: 'attempt-finished', attempt: stage.attempt.id });
      go({ kind: 'result', attempt: stage.attempt.id });
    },
    again: () => go({ kind: 'asking' }),
    show: ({ id }) => go({ kind: 'result', attempt: id }),
    mend: (attempt) => mend(attempt, null),
    retry() {
      if (view.kind === 'mending') go({ ...view, response: null });
    },
  };
}

function answerTo({ id, revision }: Question, response: Response, attempt: string): Happening {
  const within = { kind: 'attempt', attempt } as const;
  return { kind: 'question-answered', question: id, revision, response, within };
}

function stageOf(
  view: View,
  round: PracticeRound,
  attempts: readonly Attempt[],
  questions: ReadonlyMap<string, Question>,
  facts: readonly Fact[],
): Stage {
  // Gone when the learner was changed, or the record erased, in another tab.
  const attempt = view.kind === 'asking' ? undefined : attempts.find(({ id }) => id === view.attempt);
  if (view.kind === 'result' && attempt) return { kind: 'result', attempt };
  if (view.kind === 'mending' && attempt) {
    const { question, response } = view;
    const left = questionsToMend(attempt, questions, facts).length;
    return { kind: 'mending', attempt, question, response, left };
  }
  if (view.kind === 'answered' && attempt) {
    const { question, response } = view;
    const standing = standingQuestions(attempt, questions);
    const changed = attempt.asked.length - standing.length;
    return askingOf(question, response, standing, { seed: attempt.seed, changed, begun: true });
  }
  if (round.next) {
    const { next, seed, changed } = round;
    return askingOf(next, null, round.questions, { seed, changed, begun: round.attempt !== null });
  }
  return round.attempt ? { kind: 'all-answered', attempt: round.attempt } : { kind: 'nothing-to-ask' };
}

function askingOf(
  question: Question,
  response: Response | null,
  asked: readonly Question[],
  round: { readonly seed: number; readonly changed: number; readonly begun: boolean },
): Stage {
  const place = asked.findIndex(({ id }) => id === question.id) + 1;
  return { kind: 'asking', question, response, place, total: asked.length, ...round };
}

/** The next one after `last` in the order asked, round and round until none is left. */
function nextToMend(
  attempt: Attempt,
  questions: ReadonlyMap<string, Question>,
  facts: readonly Fact[],
  last: Question | null,
): Question | undefined {
  const order = wrongQuestions(attempt, questions).map(({ id }) => id);
  const left = questionsToMend(attempt, questions, facts);
  const from = last ? order.indexOf(last.id) : -1;
  return left.find(({ id }) => order.indexOf(id) > from) ?? left[0];
}
