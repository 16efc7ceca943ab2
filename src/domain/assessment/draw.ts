/** Which questions are asked, and in what order: by seed, so that a reload shows the same paper. */
import { shuffled } from '../shared/random.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Exam, ExamSection, Question } from './question.ts';

/** A bank's questions in an order of the seed's. */
export function drawPractice(questions: readonly Question[], seed: number): Question[] {
  return shuffled(questions, seed);
}

export interface DrawnQuestion {
  readonly question: Question;
  /** Id of the exam's section it was drawn for. */
  readonly section: string;
}

interface NotEnoughQuestions {
  readonly kind: 'not-enough-questions';
  readonly section: string;
  readonly wanted: number;
  readonly available: number;
}

/**
 * Draws each section from the questions on its topics, none twice, in the order of the sections. Refuses only when no
 * draw could fill the blueprint: where sections share topics, a question is handed over to the section that has no
 * other (Kuhn's augmenting paths).
 */
export function drawExam(
  exam: Exam,
  questions: readonly Question[],
  seed: number,
): Result<DrawnQuestion[], NotEnoughQuestions> {
  const pool = shuffled(questions, seed);
  const sectionOf = new Map<Question, ExamSection>();

  function fillOne(section: ExamSection, tried: Set<Question>): boolean {
    for (const question of pool) {
      if (tried.has(question) || !section.topics.includes(question.topic)) continue;
      tried.add(question);
      const holder = sectionOf.get(question);
      if (holder && !fillOne(holder, tried)) continue;
      sectionOf.set(question, section);
      return true;
    }
    return false;
  }

  for (const section of exam.sections) {
    for (let filled = 0; filled < section.draw; filled += 1) {
      if (fillOne(section, new Set())) continue;
      return fail({
        kind: 'not-enough-questions',
        section: section.id,
        wanted: section.draw,
        available: filled,
      });
    }
  }
  return ok(
    exam.sections.flatMap((section) =>
      pool
        .filter((question) => sectionOf.get(question) === section)
        .map((question) => ({ question, section: section.id })),
    ),
  );
}

interface Paper {
  /** The questions that still stand as they were asked, in the order asked. */
  readonly drawn: readonly DrawnQuestion[];
  /** How many have since been revised or withdrawn. */
  readonly changed: number;
}

interface BlueprintChanged {
  readonly kind: 'blueprint-changed';
}

/**
 * The paper of an earlier draw, from what the record kept of it; drawing again would not do, since questions added to
 * a bank change every draw. A draw lists the sections one after the other, so the blueprint tells whose each question
 * is. Refuses when the exam has since been given other sections.
 */
export function paperOf(
  exam: Exam,
  asked: readonly { readonly id: string; readonly revision: number }[],
  questions: ReadonlyMap<string, Question>,
): Result<Paper, BlueprintChanged> {
  const sections = exam.sections.flatMap((section) => Array.from({ length: section.draw }, () => section));
  if (sections.length !== asked.length) return fail({ kind: 'blueprint-changed' });
  const drawn: DrawnQuestion[] = [];
  for (const [index, { id, revision }] of asked.entries()) {
    const section = sections[index] as ExamSection;
    const question = questions.get(id);
    if (question?.revision !== revision) continue;
    if (!section.topics.includes(question.topic)) return fail({ kind: 'blueprint-changed' });
    drawn.push({ question, section: section.id });
  }
  return ok({ drawn, changed: asked.length - drawn.length });
}
