import { useEffect, useState } from 'react';
import { secondsLeft } from '#domain/assessment/exam-time.ts';
import type { Exam } from '#domain/assessment/question.ts';
import { examText } from '#text/quiz.ts';

interface Props {
  readonly exam: Exam;
  /** Instant. */
  readonly startedAt: string;
  /** Called once, when nothing is left. */
  readonly over: () => void;
}

/** Minutes at which a screen reader is told. */
const TOLD = [10, 5, 1];

/** The clock of an exam: worked out from the start each time it is shown. */
export function TimeLeft({ exam, startedAt, over }: Props) {
  const [left, setLeft] = useState(() => secondsLeft(exam, startedAt, new Date()));
  const isOver = left === 0;

  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsLeft(exam, startedAt, new Date())), 500);
    return () => clearInterval(timer);
  }, [exam, startedAt]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the end comes once, whatever the caller renders.
  useEffect(() => {
    if (isOver) over();
  }, [isOver]);

  const told = TOLD.findLast((minutes) => left <= minutes * 60);
  return (
    <p className={`quiz__clock figures ${left <= 60 ? 'is-wrong' : ''}`}>
      <span role="timer" aria-live="off">
        {examText.timeLeft} {examText.clock(left)}
      </span>
      <span className="visually-hidden" role="status">
        {told === undefined ? '' : examText.minutesLeft(told)}
      </span>
    </p>
  );
}
