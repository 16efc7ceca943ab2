import type { Question, Response } from '#domain/assessment/question.ts';
import { Emphasised } from '#islands/ui/Emphasised.tsx';
import { quizText } from '#text/quiz.ts';
import { OutcomeDetail, type VerdictOn, verdictOn } from './Outcome.tsx';
import type { Shown } from './shown.ts';

interface Props {
  readonly questions: readonly Question[];
  readonly responses: ReadonlyMap<string, Response>;
  readonly shown: Shown;
}

const LOOK: Readonly<Record<VerdictOn, string>> = {
  right: 'chip--passed',
  partly: 'chip--warning',
  wrong: 'chip--failed',
  unanswered: 'chip--failed',
};

/** Every question asked, with how it fared; open one to see why. */
export function QuestionReview({ questions, responses, shown }: Props) {
  return (
    <section className="stack stack--tight" aria-labelledby="quiz-review">
      <h3 id="quiz-review">{quizText.perQuestion}</h3>
      <ol className="quiz__review">
        {questions.map((question, index) => {
          const response = responses.get(question.id);
          const verdict = verdictOn(question, response);
          return (
            <li key={question.id}>
              <details className="fold">
                <summary>
                  <span className={`chip ${LOOK[verdict]}`}>{quizText.verdict[verdict]}</span>{' '}
                  <span className="figures">{index + 1}.</span> <Emphasised text={nameOf(question)} />
                </summary>
                <div className="stack stack--tight">
                  {question.material === undefined ? null : (
                    <p className="question__material">{question.material}</p>
                  )}
                  <OutcomeDetail question={question} response={response} shown={shown} />
                </div>
              </details>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What tells a question from the others: statements are all asked about in the same words. */
function nameOf(question: Question): string {
  return question.kind === 'true-false-fix' ? question.statement : question.prompt;
}
