import type { Exam, Question } from '#domain/assessment/question.ts';
import { type Attempt, judgedAttempt } from '#domain/insight/progress.ts';
import { examText, quizText } from '#text/quiz.ts';
import { Honesty } from './Honesty.tsx';
import { localMoment } from './local-moment.ts';

interface Props {
  readonly exam: Exam;
  /** Handed in, oldest first. */
  readonly attempts: readonly Attempt[];
  readonly questions: ReadonlyMap<string, Question>;
  /** False until answers can be taken. */
  readonly ready: boolean;
  /** The last attempt to begin failed: the pool is too small. */
  readonly refused: boolean;
  readonly start: () => void;
  readonly look: (attempt: Attempt) => void;
}

/** The rules, what is in the exam, and how it went before. Readable without JavaScript. */
export function ExamStart({ exam, attempts, questions, ready, refused, start, look }: Props) {
  const total = exam.sections.reduce((sum, { draw }) => sum + draw, 0);
  return (
    <div className="stack stack--loose">
      <section className="stack" aria-labelledby="exam-rules">
        <h2 id="exam-rules">{examText.rulesTitle}</h2>
        <ul>
          {examText.rules(total, exam.minutes, exam.passShare).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <div className="table-wrap">
          <table>
            <caption>{examText.sections}</caption>
            <thead>
              <tr>
                <th scope="col">{examText.section}</th>
                <th scope="col">{examText.draw}</th>
                <th scope="col">{examText.floor}</th>
              </tr>
            </thead>
            <tbody>
              {exam.sections.map(({ id, title, draw, mustPassShare }) => (
                <tr key={id}>
                  <th scope="row">{title}</th>
                  <td className="figures">{draw}</td>
                  <td>
                    {mustPassShare === undefined ? examText.noFloor : examText.floorShare(mustPassShare)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="cluster screen-only">
          <button className="button button--primary" type="button" disabled={!ready} onClick={start}>
            {attempts.length > 0 ? examText.startAgain : examText.start}
          </button>
          {ready ? null : <span className="quiz__loading small faint">{quizText.loading}</span>}
        </p>
        <div role="status">
          {refused ? <p className="callout callout--danger">{examText.notEnough}</p> : null}
        </div>
      </section>
      {attempts.length > 0 ? (
        <section className="stack stack--tight" aria-labelledby="exam-history">
          <h2 id="exam-history">{examText.historyTitle}</h2>
          <ul className="rows">
            {attempts.toReversed().map((attempt) => (
              <li className="row" key={attempt.id}>
                <span className="row__grow">{sentenceOn(exam, attempt, questions)}</span>
                <button className="button" type="button" onClick={() => look(attempt)}>
                  {examText.look}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Honesty />
    </div>
  );
}

function sentenceOn(exam: Exam, attempt: Attempt, questions: ReadonlyMap<string, Question>): string {
  const judged = judgedAttempt(exam, attempt, questions);
  const date = localMoment(attempt.startedAt);
  if (judged?.changed !== 0) return examText.satOutdated(date);
  return examText.sat(date, judged.result.score.share, judged.result.passed);
}
