import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { isComplete } from '#domain/assessment/mark.ts';
import type { Question, Response } from '#domain/assessment/question.ts';
import { responseFromForm } from '#domain/assessment/response-form.ts';
import { seedFrom } from '#domain/shared/random.ts';
import { promptId, QuestionForm } from '#islands/ui/QuestionForm.tsx';
import { quizText } from '#text/quiz.ts';
import { OutcomeDetail, verdictOn, verdictSentence } from './Outcome.tsx';
import type { Shown } from './shown.ts';

interface Props {
  readonly question: Question;
  /** The round's: each question mixes its parts by it. */
  readonly seed: number;
  readonly shown: Shown;
  /** The answer given, once it is; then the outcome is shown. */
  readonly response: Response | null;
  /** Holds the outcome back until the answer is kept. */
  readonly keeping: boolean;
  /** False until answers can be taken. */
  readonly ready: boolean;
  /** Brings the reader to the question when it appears: not at the first of a page. */
  readonly arrive: boolean;
  readonly submit: (response: Response) => void;
  /** What to do after the outcome: buttons. */
  readonly after: ReactNode;
}

/** One question with its outcome. Give it a key of its own for each question asked. */
export function Asked({ question, seed, shown, response, keeping, ready, arrive, submit, after }: Props) {
  const scope = `question-${question.id}`;
  const [incomplete, setIncomplete] = useState(false);
  const outcome = useRef<HTMLParagraphElement>(null);
  const marked = keeping ? null : response;

  useEffect(() => {
    if (marked) outcome.current?.focus();
    else if (arrive && !keeping) document.getElementById(promptId(scope))?.focus();
  }, [marked, keeping, arrive, scope]);

  function answer(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (response || !ready) return;
    const given = responseFromForm(question, new FormData(event.currentTarget));
    const complete = isComplete(question, given);
    setIncomplete(!complete);
    if (complete) submit(given);
  }

  return (
    <div className="question">
      <form className="stack" noValidate data-question={question.id} onSubmit={answer}>
        <QuestionForm
          question={question}
          seed={seedFrom(`${question.id} ${seed}`)}
          scope={scope}
          answered={response ?? undefined}
          closed={response !== null}
        />
        {response ? null : (
          <div className="cluster screen-only">
            <button className="button button--primary" type="submit" disabled={!ready}>
              {quizText.submit}
            </button>
          </div>
        )}
      </form>
      <div role="status">
        {incomplete && !response ? <p className="callout callout--warning">{quizText.incomplete}</p> : null}
        {keeping ? <p className="small faint">{quizText.keeping}</p> : null}
        {marked ? (
          <div
            className={`callout stack stack--tight ${verdictOn(question, marked) === 'right' ? 'callout--passed' : 'callout--warning'}`}
          >
            <p className="callout__title" tabIndex={-1} ref={outcome}>
              {verdictSentence(question, marked)}
            </p>
            <OutcomeDetail question={question} response={marked} shown={shown} />
          </div>
        ) : null}
      </div>
      {marked ? <div className="cluster screen-only">{after}</div> : null}
    </div>
  );
}
