import { remarksOn } from '#domain/assessment/feedback.ts';
import { correctResponse, isBlank, shareEarned } from '#domain/assessment/mark.ts';
import type { Question, Response } from '#domain/assessment/question.ts';
import { Remarks } from '#islands/ui/Remarks.tsx';
import { questionText } from '#text/question.ts';
import { quizText } from '#text/quiz.ts';
import type { Shown } from './shown.ts';

interface Props {
  readonly question: Question;
  /** Undefined when it was not answered. */
  readonly response: Response | undefined;
  readonly shown: Shown;
}

/** All there is to say of an answer: each part, the point to keep, the rules. Without one, the right answer. */
export function OutcomeDetail({ question, response, shown }: Props) {
  const remarks =
    response === undefined || isBlank(response)
      ? remarksOn(question, correctResponse(question)).map((remark) => ({
          ...remark,
          tone: 'answer' as const,
        }))
      : remarksOn(question, response);
  // What a remark has cited is not cited again.
  const rules = question.rules
    .filter((id) => !remarks.some(({ rule }) => rule === id))
    .flatMap((id) => {
      const citation = shown.citations[id];
      return citation ? [{ id, ...citation }] : [];
    });
  return (
    <>
      <Remarks remarks={remarks} misconceptions={shown.misconceptions} citations={shown.citations} />
      <p>
        <strong>{quizText.explanation}：</strong>
        {question.explanation}
      </p>
      {question.practiceBased ? <p className="small soft">{questionText.practiceBased}</p> : null}
      {rules.length === 0 ? null : (
        <p className="cluster small">
          <span className="soft">{quizText.rules}</span>
          {rules.map(({ id, title, href }) => (
            <a key={id} href={href}>
              {title}
            </a>
          ))}
        </p>
      )}
    </>
  );
}

export type VerdictOn = keyof typeof quizText.verdict;

/** How an answer fares, in one word. */
export function verdictOn(question: Question, response: Response | undefined): VerdictOn {
  if (response === undefined || isBlank(response)) return 'unanswered';
  const share = shareEarned(question, response);
  if (share === 1) return 'right';
  return share > 0 ? 'partly' : 'wrong';
}

/** The same in a sentence. */
export function verdictSentence(question: Question, response: Response): string {
  switch (verdictOn(question, response)) {
    case 'right':
      return quizText.right;
    case 'partly':
      return quizText.partly(shareEarned(question, response));
    case 'wrong':
      return quizText.wrong;
    case 'unanswered':
      return quizText.unanswered;
  }
}
