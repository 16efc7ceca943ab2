/** The list of banks and exams, with what the learner has reached at each. */
import type { Exam, Question } from '#domain/assessment/question.ts';
import { attemptsAt, bestShare, judgedAttempt } from '#domain/insight/progress.ts';
import type { Fact } from '#domain/record/fact.ts';
import { quizText } from '#text/quiz.ts';
import { followProgress, showChip } from './progress.ts';

class TestStatusList extends HTMLElement {
  connectedCallback(): void {
    void followProgress(this, (content, facts) => {
      for (const row of this.querySelectorAll<HTMLElement>('[data-bank]')) {
        showBank(row, row.dataset['bank'] ?? '', content.questions, facts);
      }
      for (const row of this.querySelectorAll<HTMLElement>('[data-exam]')) {
        const exam = content.exams.get(row.dataset['exam'] ?? '');
        if (exam) showExam(row, exam, content.questions, facts);
      }
    });
  }
}

function showBank(
  row: Element,
  id: string,
  questions: ReadonlyMap<string, Question>,
  facts: readonly Fact[],
): void {
  const source = { kind: 'bank', id } as const;
  const open = attemptsAt(source, facts).some(({ finishedAt }) => finishedAt === null);
  const best = bestShare(source, questions, facts);
  if (best !== null) showChip(row, quizText.best(best), best === 1 ? 'chip--passed' : '');
  else if (open) showChip(row, quizText.begun, 'chip--working');
  else showChip(row, quizText.untried, '');
}

function showExam(
  row: Element,
  exam: Exam,
  questions: ReadonlyMap<string, Question>,
  facts: readonly Fact[],
): void {
  const sat = attemptsAt({ kind: 'exam', id: exam.id }, facts);
  const judged = sat
    .filter(({ finishedAt }) => finishedAt !== null)
    .flatMap((attempt) => judgedAttempt(exam, attempt, questions) ?? [])
    .filter(({ changed }) => changed === 0);
  const best = Math.max(0, ...judged.map(({ result }) => result.score.share));
  if (sat.some(({ finishedAt }) => finishedAt === null)) showChip(row, quizText.begun, 'chip--working');
  else if (judged.some(({ result }) => result.passed))
    showChip(row, quizText.examPassed(best), 'chip--passed');
  else if (judged.length > 0) showChip(row, quizText.examFailed(best), 'chip--failed');
  else showChip(row, quizText.untried, '');
}

customElements.define('test-status-list', TestStatusList);
