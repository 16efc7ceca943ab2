import type { Question } from '#domain/assessment/question.ts';
import { wrongQuestions } from '#domain/insight/practice.ts';
import { type Attempt, attemptScore } from '#domain/insight/progress.ts';
import { quizText } from '#text/quiz.ts';
import { ResultPage } from './ResultPage.tsx';
import type { Shown } from './shown.ts';

interface Props {
  readonly attempt: Attempt;
  readonly questions: ReadonlyMap<string, Question>;
  readonly shown: Shown;
  /** Wrong questions not answered right since. */
  readonly toMend: number;
  readonly again: () => void;
  readonly mend: () => void;
}

/** What a round came to, and where to go from it. */
export function PracticeResult({ attempt, questions, shown, toMend, again, mend }: Props) {
  const { score, changed } = attemptScore(attempt, questions);
  const wrong = wrongQuestions(attempt, questions).length;
  const done = score.share === 1;
  return (
    <ResultPage
      title={quizText.resultTitle}
      attempt={attempt}
      questions={questions}
      shown={shown}
      next={
        <>
          {toMend > 0 ? (
            <button className="button button--primary" type="button" onClick={mend}>
              {quizText.mend(toMend)}
            </button>
          ) : null}
          <button className={`button ${toMend > 0 ? '' : 'button--primary'}`} type="button" onClick={again}>
            {quizText.again}
          </button>
        </>
      }
    >
      <p className={`quiz__share figures ${done ? 'is-right' : ''}`}>{quizText.share(score.share)}</p>
      <progress
        className={`progress ${done ? 'progress--passed' : ''}`}
        max={1}
        value={score.share}
        aria-hidden="true"
      />
      <p>{quizText.earned(score.earned, score.asked, score.asked - wrong)}</p>
      {changed > 0 ? <p className="callout callout--warning">{quizText.changed(changed)}</p> : null}
      {wrong > 0 && toMend === 0 ? <p className="callout callout--passed">{quizText.mended}</p> : null}
    </ResultPage>
  );
}
