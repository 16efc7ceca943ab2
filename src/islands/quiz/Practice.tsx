/** Practice of a bank: one question a screen, each marked at once; every answer is in the record before the next. */
import type { Question } from '#domain/assessment/question.ts';
import { questionsToMend } from '#domain/insight/practice.ts';
import { useRecord } from '#islands/ui/use-store.ts';
import { quizText } from '#text/quiz.ts';
import { Asked } from './Asked.tsx';
import { PracticeHistory } from './PracticeHistory.tsx';
import { PracticeResult } from './PracticeResult.tsx';
import type { Shown } from './shown.ts';
import { Unreadable } from './Unreadable.tsx';
import { usePractice } from './use-practice.ts';

interface Props {
  readonly bank: { readonly id: string; readonly questions: readonly Question[] };
  readonly shown: Shown;
}

export function Practice({ bank, shown }: Props) {
  const record = useRecord();
  const facts = record.kind === 'ready' ? record.facts : [];
  const practice = usePractice(bank, facts);
  const { stage, finished, moved, keeping } = practice;
  const byId = new Map(bank.questions.map((question) => [question.id, question]));

  if (record.kind === 'unreadable') return <Unreadable />;
  switch (stage.kind) {
    case 'asking': {
      const { question, response, seed, place, total, changed, begun } = stage;
      const last = finished.at(-1);
      return (
        <div className="stack">
          {place === 1 && !response && last ? (
            <PracticeHistory
              finished={finished}
              questions={byId}
              toMend={questionsToMend(last, byId, facts).length}
              show={() => practice.show(last)}
              mend={() => practice.mend(last)}
            />
          ) : null}
          {begun && !moved ? <p className="callout callout--notice">{quizText.resumed}</p> : null}
          {changed > 0 ? <p className="callout callout--warning">{quizText.changed(changed)}</p> : null}
          <div className="stack stack--tight">
            <p className="small soft figures">{quizText.progress(place, total)}</p>
            <progress className="progress" max={total} value={place - 1} aria-hidden="true" />
          </div>
          <Asked
            key={`${seed} ${question.id}`}
            question={question}
            seed={seed}
            shown={shown}
            response={response}
            keeping={keeping}
            ready={record.kind === 'ready'}
            arrive={moved}
            submit={practice.submit}
            after={
              <button className="button button--primary" type="button" onClick={practice.next}>
                {place === total ? quizText.finish : quizText.next}
              </button>
            }
          />
          {record.kind === 'loading' ? <p className="quiz__loading small faint">{quizText.loading}</p> : null}
        </div>
      );
    }
    case 'all-answered':
      return (
        <div className="callout callout--notice stack stack--tight">
          <p>{quizText.allAnswered}</p>
          <p>
            <button className="button button--primary" type="button" onClick={practice.finish}>
              {quizText.finish}
            </button>
          </p>
        </div>
      );
    case 'result':
      return (
        <PracticeResult
          key={stage.attempt.id}
          attempt={stage.attempt}
          questions={byId}
          shown={shown}
          toMend={questionsToMend(stage.attempt, byId, facts).length}
          again={practice.again}
          mend={() => practice.mend(stage.attempt)}
        />
      );
    case 'mending': {
      const { attempt, question, response, left } = stage;
      const isLeft = questionsToMend(attempt, byId, facts).some(({ id }) => id === question.id);
      return (
        <div className="stack">
          <h2>{quizText.mendTitle}</h2>
          <p className="soft">
            {quizText.mendNote}
            {left > 0 ? quizText.mendLeft(left) : ''}
          </p>
          <Asked
            key={`${question.id} ${response ? 'answered' : 'asked'} ${attempt.id}`}
            question={question}
            seed={attempt.seed + 1}
            shown={shown}
            response={response}
            keeping={keeping}
            ready
            arrive
            submit={practice.submit}
            after={
              <>
                {left > (isLeft ? 1 : 0) ? (
                  <button className="button button--primary" type="button" onClick={practice.next}>
                    {quizText.nextWrong}
                  </button>
                ) : null}
                {isLeft ? (
                  <button className="button" type="button" onClick={practice.retry}>
                    {quizText.retry}
                  </button>
                ) : null}
                <button className="button" type="button" onClick={() => practice.show(attempt)}>
                  {quizText.backToResult}
                </button>
              </>
            }
          />
        </div>
      );
    }
    case 'nothing-to-ask':
      return null;
  }
}
