import { type ReactNode, useEffect, useRef } from 'react';
import type { Question } from '#domain/assessment/question.ts';
import { scoreByTopic } from '#domain/insight/practice.ts';
import { type Attempt, standingQuestions } from '#domain/insight/progress.ts';
import { routes } from '#routes';
import { quizText } from '#text/quiz.ts';
import { Honesty } from './Honesty.tsx';
import { QuestionReview } from './QuestionReview.tsx';
import type { Shown } from './shown.ts';
import { TopicTable } from './TopicTable.tsx';

interface Props {
  readonly title: string;
  readonly attempt: Attempt;
  readonly questions: ReadonlyMap<string, Question>;
  readonly shown: Shown;
  /** Buttons: where to go from here, besides the list of tests. */
  readonly next: ReactNode;
  /** The result itself. */
  readonly children: ReactNode;
}

/** A result: what it came to, then every question with its own, then the topics and what a score is good for. */
export function ResultPage({ title, attempt, questions, shown, next, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const asked = standingQuestions(attempt, questions);
  return (
    <div className="stack stack--loose">
      <section className="stack">
        <h2 tabIndex={-1} ref={heading}>
          {title}
        </h2>
        {children}
        <p className="cluster screen-only">
          {next}
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
