import { type FormEvent, useEffect, useRef, useState } from 'react';
import { isBlank, isComplete } from '#domain/assessment/mark.ts';
import type { Exam, Question } from '#domain/assessment/question.ts';
import { responseFromForm } from '#domain/assessment/response-form.ts';
import { type Attempt, standingQuestions } from '#domain/insight/progress.ts';
import { seedFrom } from '#domain/shared/random.ts';
import { promptId, QuestionForm } from '#islands/ui/QuestionForm.tsx';
import { useRecord } from '#islands/ui/use-store.ts';
import { learnerRecord } from '#stores/browser.ts';
import { examText, quizText } from '#text/quiz.ts';
import { AnswerSheet } from './AnswerSheet.tsx';
import { HandIn } from './HandIn.tsx';
import { TimeLeft } from './TimeLeft.tsx';
import { useSoleTab } from './use-sole-tab.ts';

interface Props {
  readonly exam: Exam;
  /** Left open. */
  readonly attempt: Attempt;
  readonly questions: ReadonlyMap<string, Question>;
  /** `timeOver`: the clock hands in, not the learner. */
  readonly handIn: (timeOver: boolean) => void;
}

/** The paper while it is being answered. Each answer is in the record as soon as it is whole, or its question is left. */
export function ExamSheet({ exam, attempt, questions, handIn }: Props) {
  const asked = standingQuestions(attempt, questions);
  const { responses } = attempt;
  const isAnswered = ({ id }: Question) => {
    const response = responses.get(id);
    return response !== undefined && !isBlank(response);
  };
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      asked.findIndex((question) => !isAnswered(question)),
    ),
  );
  const [moved, setMoved] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const record = useRecord();
  const tab = useSoleTab(`shouzheng-attempt-${attempt.id}`);
  const question = asked[at];
  const scope = `exam-question-${question?.id}`;

  useEffect(() => {
    if (moved) document.getElementById(promptId(scope))?.focus();
  }, [moved, scope]);

  /** What is on the screen, when it says more than the record. `whole`: only when every part is answered. */
  function save(whole: boolean) {
    if (!question || !form.current || tab.state !== 'mine') return;
    const response = responseFromForm(question, new FormData(form.current));
    const kept = responses.get(question.id);
    if (JSON.stringify(response) === JSON.stringify(kept) || (isBlank(response) && !kept)) return;
    if (whole && !isComplete(question, response)) return;
    const within = { kind: 'attempt', attempt: attempt.id } as const;
    const { id, revision } = question;
    void learnerRecord().add({ kind: 'question-answered', question: id, revision, response, within });
  }

  function turnTo(place: number) {
    save(false);
    setMoved(true);
    setAt(place);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (at + 1 < asked.length) turnTo(at + 1);
    else save(false);
  }

  const changed = attempt.asked.length - asked.length;
  const clock = (
    <TimeLeft
      exam={exam}
      startedAt={attempt.startedAt}
      over={() => {
        save(false);
        handIn(true);
      }}
    />
  );
  if (tab.state === 'elsewhere') {
    return (
      <div className="stack">
        {clock}
        <div className="callout callout--warning" role="alert">
          <p>{examText.elsewhere}</p>
          <p>
            <button className="button" type="button" onClick={tab.takeOver}>
              {examText.takeOver}
            </button>
          </p>
        </div>
      </div>
    );
  }
  const kept = record.kind === 'ready' && record.unsaved > 0 ? 'keeping' : 'kept';
  const unanswered = asked.filter((each) => !isAnswered(each)).length;
  return (
    <div className="stack">
      <div className="quiz__bar">
        {question ? <p className="figures soft">{examText.place(at + 1, asked.length)}</p> : null}
        {clock}
      </div>
      {changed > 0 ? <p className="callout callout--warning">{quizText.changed(changed)}</p> : null}
      {question ? (
        <form
          className="question stack"
          noValidate
          ref={form}
          onSubmit={submit}
          onChange={({ target }) => isTyped(target) || save(true)}
          onBlur={({ target }) => isTyped(target) && save(true)}
        >
          <QuestionForm
            key={question.id}
            question={question}
            seed={seedFrom(`${question.id} ${attempt.seed}`)}
            scope={scope}
            answered={responses.get(question.id)}
          />
          <div className="cluster screen-only">
            {at > 0 ? (
              <button className="button" type="button" onClick={() => turnTo(at - 1)}>
                {examText.previous}
              </button>
            ) : null}
            {at + 1 < asked.length ? (
              <button className="button button--primary" type="submit">
                {examText.saveAndNext}
              </button>
            ) : null}
          </div>
        </form>
      ) : null}
      <p className="small faint" data-kept={kept}>
        {examText.kept[kept]}
      </p>
      <AnswerSheet questions={asked} isAnswered={isAnswered} at={at} turnTo={turnTo} />
      <div className="cluster screen-only">
        <HandIn unanswered={unanswered} ask={() => save(false)} confirm={() => handIn(false)} />
      </div>
    </div>
  );
}

/** A field that is typed into changes with every key: it says something only when it is left. */
function isTyped(field: EventTarget): boolean {
  return field instanceof HTMLInputElement && field.type === 'text';
}
