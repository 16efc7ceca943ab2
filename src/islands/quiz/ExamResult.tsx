import type { Exam, Question } from '#domain/assessment/question.ts';
import { type Attempt, type JudgedAttempt, judgedAttempt } from '#domain/insight/progress.ts';
import { examText, quizText } from '#text/quiz.ts';
import { ResultPage } from './ResultPage.tsx';
import type { Shown } from './shown.ts';

interface Props {
  readonly exam: Exam;
  /** Handed in. */
  readonly attempt: Attempt;
  /** The clock handed it in. */
  readonly timeOver: boolean;
  readonly questions: ReadonlyMap<string, Question>;
  readonly shown: Shown;
  readonly again: () => void;
}

/** The verdict with its reasons, then every question with its own. */
export function ExamResult({ exam, attempt, timeOver, questions, shown, again }: Props) {
  const judged = judgedAttempt(exam, attempt, questions);
  return (
    <ResultPage
      title={examText.resultTitle}
      attempt={attempt}
      questions={questions}
      shown={shown}
      next={
        <button className="button button--primary" type="button" onClick={again}>
          {examText.startAgain}
        </button>
      }
    >
      {timeOver ? <p className="callout callout--notice">{examText.timeOver}</p> : null}
      {judged === null ? <p className="callout callout--warning">{examText.blueprintChanged}</p> : null}
      {judged && judged.changed > 0 ? (
        <p className="callout callout--warning">{examText.changed(judged.changed)}</p>
      ) : null}
      {judged?.changed === 0 ? <Verdict exam={exam} judged={judged} /> : null}
      {judged ? <SectionTable exam={exam} judged={judged} /> : null}
    </ResultPage>
  );
}

interface JudgedProps {
  readonly exam: Exam;
  readonly judged: JudgedAttempt;
}

function Verdict({ exam, judged: { result } }: JudgedProps) {
  const { score, sections, totalPassed, passed } = result;
  const below = sections.filter((section) => !section.passed);
  return (
    <div className={`callout stack stack--tight ${passed ? 'callout--passed' : 'callout--danger'}`}>
      <p className="callout__title quiz__verdict">{passed ? examText.passed : examText.failed}</p>
      <p className="figures">{examText.total(score.share, exam.passShare)}</p>
      {passed ? null : (
        <ul>
          {totalPassed ? null : <li>{examText.belowTotal}</li>}
          {below.map(({ section, title, score: own }) => (
            <li key={section}>{examText.belowFloor(title, own.share, floorOf(exam, section) ?? 0)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function SectionTable({ exam, judged: { result } }: JudgedProps) {
  return (
    <div className="table-wrap">
      <table>
        <thead>
          <tr>
            <th scope="col">{examText.section}</th>
            <th scope="col">{examText.scored}</th>
            <th scope="col">{examText.required}</th>
            <th scope="col">{examText.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {result.sections.map(({ section, title, score, passed }) => {
            const floor = floorOf(exam, section);
            return (
              <tr key={section}>
                <th scope="row">{title}</th>
                <td className="figures">{quizText.share(score.share)}</td>
                <td>{floor === undefined ? examText.noFloor : examText.floorShare(floor)}</td>
                <td className={passed ? '' : 'is-wrong'}>
                  {floor === undefined ? examText.noOutcome : passed ? examText.met : examText.notMet}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function floorOf(exam: Exam, section: string): number | undefined {
  return exam.sections.find(({ id }) => id === section)?.mustPassShare;
}
