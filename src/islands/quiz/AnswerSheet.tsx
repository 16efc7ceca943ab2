import type { Question } from '#domain/assessment/question.ts';
import { examText } from '#text/quiz.ts';

interface Props {
  readonly questions: readonly Question[];
  readonly isAnswered: (question: Question) => boolean;
  /** Index of the question on the screen. */
  readonly at: number;
  readonly turnTo: (index: number) => void;
}

/** 答题卡: which questions have an answer, and a way to each. */
export function AnswerSheet({ questions, isAnswered, at, turnTo }: Props) {
  return (
    <nav className="stack stack--tight" aria-label={examText.sheet}>
      <p className="small soft figures">
        {examText.answered(questions.filter(isAnswered).length, questions.length)}
      </p>
      <ol className="quiz__sheet">
        {questions.map((question, index) => (
          <li key={question.id}>
            <button
              className={`quiz__place figures ${isAnswered(question) ? 'quiz__place--answered' : ''}`}
              type="button"
              aria-label={examText.sheetItem(index + 1, isAnswered(question))}
              aria-current={index === at ? 'step' : undefined}
              onClick={() => turnTo(index)}
            >
              {index + 1}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
