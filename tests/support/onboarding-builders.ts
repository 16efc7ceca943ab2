/** Short ways to write facts, content and tracks in tests: everything not named has the plainest value. */
import type { Exam, Question } from '#domain/assessment/question.ts';
import type { ContentIndex } from '#domain/insight/content.ts';
import type { Step, StepEvidence, Track } from '#domain/onboarding/track.ts';
import type { Fact, Happening } from '#domain/record/fact.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';

/** Facts of one learner, a minute apart, in the order given. */
export function factsOf(...happenings: readonly Happening[]): Fact[] {
  return happenings.map((happening, index) => ({
    ...happening,
    id: `fact-${index}`,
    at: new Date(Date.UTC(2026, 10, 23, 1, index)).toISOString(),
    seq: index,
    learner: 'learner-1',
  }));
}

/** A question of one point: option `right` earns it. */
export function question(
  id: string,
  rest: { readonly revision?: number; readonly topic?: string } = {},
): Question {
  return {
    kind: 'single-choice',
    id,
    revision: rest.revision ?? 1,
    topic: rest.topic ?? 'T15',
    level: 'junior',
    difficulty: 1,
    rules: [],
    practiceBased: true,
    prompt: `prompt of ${id}`,
    explanation: `explanation of ${id}`,
    options: [
      { id: 'right', text: 'right', correct: true, because: 'it is' },
      { id: 'wrong', text: 'wrong', correct: false, because: 'it is not', misconception: 'm' },
    ],
  };
}

interface Written {
  readonly questions?: readonly Question[];
  /** Lesson id → its revision and the ids of its checks. */
  readonly lessons?: Readonly<
    Record<string, { readonly revision?: number; readonly checks?: readonly string[] }>
  >;
  /** Bank id → question ids. */
  readonly banks?: Readonly<Record<string, readonly string[]>>;
  readonly exams?: readonly Exam[];
  readonly scenarios?: readonly Scenario[];
}

export function contentOf({
  questions = [],
  lessons = {},
  banks = {},
  exams = [],
  scenarios = [],
}: Written): ContentIndex {
  const byId = new Map(questions.map((each) => [each.id, each]));
  const found = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return {
    questions: byId,
    lessons: new Map(
      Object.entries(lessons).map(([id, { revision = 1, checks = [] }]) => [
        id,
        { id, revision, title: `title of ${id}`, minutes: 10, checks: found(checks) },
      ]),
    ),
    banks: new Map(
      Object.entries(banks).map(([id, ids]) => [id, { id, title: `title of ${id}`, questions: found(ids) }]),
    ),
    exams: new Map(exams.map((exam) => [exam.id, exam])),
    scenarios: new Map(scenarios.map((scenario) => [scenario.id, scenario])),
  };
}

/** Answers right or wrong to questions at revision 1, in one attempt that is finished unless told otherwise. */
export function attempt(
  source: { readonly kind: 'bank' | 'exam'; readonly id: string },
  answers: Readonly<Record<string, 'right' | 'wrong'>>,
  finished = true,
): Happening[] {
  const id = `attempt at ${source.id} ${JSON.stringify(answers)}`;
  const questions = Object.keys(answers).map((each) => ({ id: each, revision: 1 }));
  return [
    { kind: 'attempt-started', attempt: id, source, seed: 7, questions },
    ...Object.entries(answers).map(
      ([each, chosen]): Happening => ({
        kind: 'question-answered',
        question: each,
        revision: 1,
        response: { kind: 'choices', chosen: [chosen] },
        within: { kind: 'attempt', attempt: id },
      }),
    ),
    ...(finished ? [{ kind: 'attempt-finished', attempt: id } as const] : []),
  ];
}

export function answerInLesson(
  lesson: string,
  question: string,
  chosen: 'right' | 'wrong',
  revision = 1,
): Happening {
  return {
    kind: 'question-answered',
    question,
    revision,
    response: { kind: 'choices', chosen: [chosen] },
    within: { kind: 'lesson', lesson },
  };
}

export function step(id: string, evidence: StepEvidence): Step {
  return { id, title: `title of ${id}`, owner: 'learner', minutes: 10, evidence };
}

/** A track from days: each week is a list of [working day, steps]. */
export function trackOf(...weeks: readonly (readonly (readonly [number, readonly Step[]])[])[]): Track {
  return {
    id: 'new-hire',
    revision: 1,
    title: 'Track',
    weeks: weeks.map((days, index) => ({
      title: `week ${index + 1}`,
      goal: 'goal',
      days: days.map(([day, steps]) => ({ day, title: `day ${day}`, steps })),
    })),
  };
}
