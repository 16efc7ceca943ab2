/**
 * An exam: first the rules, then all answers without a word on them, then the result. The record alone says which of
 * these it is, so that a reload, a crash or another tab comes back to the same paper and the same clock.
 */
import { useState } from 'react';
import { drawExam } from '#domain/assessment/draw.ts';
import type { Exam, Question } from '#domain/assessment/question.ts';
import { attemptsAt, openAttemptAt } from '#domain/insight/progress.ts';
import type { Fact } from '#domain/record/fact.ts';
import { useRecord } from '#islands/ui/use-store.ts';
import { learnerRecord, makeId } from '#stores/browser.ts';
import { ExamResult } from './ExamResult.tsx';
import { ExamSheet } from './ExamSheet.tsx';
import { ExamStart } from './ExamStart.tsx';
import type { Shown } from './shown.ts';
import { Unreadable } from './Unreadable.tsx';

interface Props {
  readonly exam: Exam;
  /** Every question on the exam's topics. */
  readonly pool: readonly Question[];
  readonly shown: Shown;
}

export function ExamSitting({ exam, pool, shown }: Props) {
  const record = useRecord();
  const [view, setView] = useState<
    | { readonly kind: 'start' }
    | { readonly kind: 'result'; readonly attempt: string; readonly timeOver: boolean }
  >({ kind: 'start' });
  const [refused, setRefused] = useState(false);
  const source = { kind: 'exam', id: exam.id } as const;
  const facts = record.kind === 'ready' ? record.facts : [];
  const attempts = attemptsAt(source, facts);
  const open = openAttemptAt(source, facts);
  const questions = new Map(pool.map((question) => [question.id, question]));

  function start() {
    if (openAttemptAt(source, factsNow())) return;
    const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    const drawn = drawExam(exam, pool, seed);
    setRefused(!drawn.ok);
    if (!drawn.ok) return;
    const asked = drawn.value.map(({ question: { id, revision } }) => ({ id, revision }));
    void learnerRecord().add({ kind: 'attempt-started', attempt: makeId(), source, seed, questions: asked });
  }

  function handIn(attempt: string, timeOver: boolean) {
    if (openAttemptAt(source, factsNow())?.id === attempt) {
      void learnerRecord().add({ kind: 'attempt-finished', attempt });
    }
    setView({ kind: 'result', attempt, timeOver });
  }

  if (record.kind === 'unreadable') return <Unreadable />;
  const shownAttempt = view.kind === 'result' ? attempts.find(({ id }) => id === view.attempt) : undefined;
  if (view.kind === 'result' && shownAttempt) {
    return (
      <ExamResult
        key={shownAttempt.id}
        exam={exam}
        attempt={shownAttempt}
        timeOver={view.timeOver}
        questions={questions}
        shown={shown}
        again={() => setView({ kind: 'start' })}
      />
    );
  }
  if (open) {
    return (
      <ExamSheet
        key={open.id}
        exam={exam}
        attempt={open}
        questions={questions}
        handIn={(timeOver) => handIn(open.id, timeOver)}
      />
    );
  }
  return (
    <ExamStart
      exam={exam}
      attempts={attempts}
      questions={questions}
      ready={record.kind === 'ready'}
      refused={refused}
      start={start}
      look={({ id }) => setView({ kind: 'result', attempt: id, timeOver: false })}
    />
  );
}

/** Asked of the store itself: two presses, or a press as the time runs out, come before the next drawing. */
function factsNow(): readonly Fact[] {
  const state = learnerRecord().getState();
  return state.kind === 'ready' ? state.facts : [];
}
