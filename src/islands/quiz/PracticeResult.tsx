import { useEffect, useRef } from 'react';
import type { Question } from '#domain/assessment/question.ts';
import { scoreByTopic, wrongQuestions } from '#domain/insight/practice.ts';
import { type Attempt, attemptScore, standingQuestions } from '#domain/insight/progress.ts';
import { routes } from '#routes';
import { quizText } from '#text/quiz.ts';
import { Honesty } from './Honesty.tsx';
import { QuestionReview } from './QuestionReview.tsx';
import type { Shown } from './shown.ts';
import { TopicTable } from './TopicTable.tsx';

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
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { score, changed } = attemptScore(attempt, questions);
  const asked = standingQuestions(attempt, questions);
  const wrong = wrongQuestions(attempt, questions).length;
  const done = score.share === 1;
  return (
    <div className="stack stack--loose">
      <section className="stack">
        <h2 tabIndex={-1} ref={title}>
          {quizText.resultTitle}
        </h2>
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
        <p className="cluster screen-only">
          {toMend > 0 ? (
            <button className="button button--primary" type="button" onClick={mend}>
              {quizText.mend(toMend)}
            </button>
          ) : null}
          <button className={`button ${toMend > 0 ? '' : 'button--primary'}`} type="button" onClick={again}>
            {quizText.again}
          </button>
          <a className="button button--quiet" href={routes.tests}>
            {quizText.backToTests}
          </a>
        </p>
      </section>
      <QuestionReview questions={asked} responses={attempt.responses} shown={shown} />
      <TopicTable scores={scoreByTopic(asked, attempt.responses)} topics={shown.topics} />
      <Honesty />
    </div>
  );
}
