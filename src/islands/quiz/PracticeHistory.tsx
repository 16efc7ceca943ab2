import type { Question } from '#domain/assessment/question.ts';
import { type Attempt, attemptScore } from '#domain/insight/progress.ts';
import { quizText } from '#text/quiz.ts';

interface Props {
  /** Finished rounds, oldest first; at least one. */
  readonly finished: readonly Attempt[];
  readonly questions: ReadonlyMap<string, Question>;
  /** Questions of the last round still to mend. */
  readonly toMend: number;
  readonly show: () => void;
  readonly mend: () => void;
}

/** How earlier rounds went, above the first question of a new one. */
export function PracticeHistory({ finished, questions, toMend, show, mend }: Props) {
  const shares = finished.map((attempt) => attemptScore(attempt, questions).score.share);
  return (
    <section className="card stack stack--tight" aria-labelledby="quiz-history">
      <h2 id="quiz-history" className="quiz__subtitle">
        {quizText.historyTitle}
      </h2>
      <p>{quizText.history(finished.length, shares.at(-1) ?? 0, Math.max(...shares))}</p>
      <p className="cluster screen-only">
        <button className="button" type="button" onClick={show}>
          {quizText.lastResult}
        </button>
        {toMend > 0 ? (
          <button className="button" type="button" onClick={mend}>
            {quizText.mend(toMend)}
          </button>
        ) : null}
      </p>
    </section>
  );
}
