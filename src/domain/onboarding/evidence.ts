/** How a piece of work stands by what the record holds: never by a tick, except for statements by the learner. */
import type { ContentIndex } from '#domain/insight/content.ts';
import {
  type AttemptScore,
  attemptScore,
  attemptsAt,
  hasPassedExam,
  judgedAttempt,
  lessonProgress,
} from '#domain/insight/progress.ts';
import { scoredRuns } from '#domain/insight/scenario-progress.ts';
import type { Fact } from '#domain/record/fact.ts';
import type { StepEvidence } from './track.ts';

/**
 * - `done`: the record holds the evidence.
 * - `outdated`: it holds work that the content has changed under, so that it no longer counts: to be done again.
 * - `withdrawn`: the content is no longer there, so nobody can do it.
 * - `open`: to be done.
 */
export type Standing = 'done' | 'open' | 'outdated' | 'withdrawn';

export type EvidenceInContent = Exclude<StepEvidence, { kind: 'attest' }>;

/** The standing of a step of a track. A statement counts for the track and step it was made in. */
export function stepStanding(
  at: { readonly track: string; readonly step: string },
  evidence: StepEvidence,
  facts: readonly Fact[],
  content: ContentIndex,
): Standing {
  if (evidence.kind !== 'attest') return standingOf(evidence, facts, content);
  const stated = facts.some(
    (fact) => fact.kind === 'attested' && fact.track === at.track && fact.step === at.step,
  );
  return stated ? 'done' : 'open';
}

export function standingOf(
  evidence: EvidenceInContent,
  facts: readonly Fact[],
  content: ContentIndex,
): Standing {
  switch (evidence.kind) {
    case 'lesson':
      return lessonStanding(evidence.lesson, facts, content);
    case 'practice':
      return practiceStanding(evidence, facts, content);
    case 'scenario':
      return scenarioStanding(evidence, facts, content);
    case 'exam':
      return examStanding(evidence.exam, facts, content);
  }
}

function lessonStanding(id: string, facts: readonly Fact[], content: ContentIndex): Standing {
  const lesson = content.lessons.get(id);
  if (!lesson) return 'withdrawn';
  const { status, readToEnd, checksLeft } = lessonProgress(lesson, facts);
  if (status === 'done') return 'done';
  const readBefore = facts.some(
    (fact) => fact.kind === 'lesson-read' && fact.lesson === id && fact.revision !== lesson.revision,
  );
  // A check that was revised after the learner had answered it is not the learner's omission.
  const answeredBefore = lesson.checks
    .filter(({ id: check }) => checksLeft.includes(check))
    .every((check) =>
      facts.some(
        (fact) =>
          fact.kind === 'question-answered' && fact.question === check.id && fact.revision !== check.revision,
      ),
    );
  return readBefore || (readToEnd && answeredBefore) ? 'outdated' : 'open';
}

function practiceStanding(
  { bank, share }: Extract<EvidenceInContent, { kind: 'practice' }>,
  facts: readonly Fact[],
  content: ContentIndex,
): Standing {
  if (!content.banks.has(bank)) return 'withdrawn';
  const scores = attemptsAt({ kind: 'bank', id: bank }, facts)
    .filter(({ finishedAt }) => finishedAt !== null)
    .map((attempt) => attemptScore(attempt, content.questions));
  if (scores.some(({ changed, score }) => changed === 0 && score.share >= share)) return 'done';
  return scores.some((each) => mayHaveReached(share, each)) ? 'outdated' : 'open';
}

function scenarioStanding(
  { scenario: id, passed }: Extract<EvidenceInContent, { kind: 'scenario' }>,
  facts: readonly Fact[],
  content: ContentIndex,
): Standing {
  const scenario = content.scenarios.get(id);
  if (!scenario) return 'withdrawn';
  const runs = scoredRuns(scenario, facts);
  // A passed run counts however it was reached: onboarding asks for the skill, an exam asks for the first try.
  if (runs.some(({ score }) => score !== null && (!passed || score.verdict === 'passed'))) return 'done';
  return runs.some(({ score }) => score === null) ? 'outdated' : 'open';
}

function examStanding(id: string, facts: readonly Fact[], content: ContentIndex): Standing {
  const exam = content.exams.get(id);
  if (!exam) return 'withdrawn';
  if (hasPassedExam(exam, content.questions, facts)) return 'done';
  const outgrown = attemptsAt({ kind: 'exam', id }, facts)
    .filter(({ finishedAt }) => finishedAt !== null)
    .map((attempt) => judgedAttempt(exam, attempt, content.questions))
    .some(
      (judged) =>
        judged === null ||
        mayHaveReached(exam.passShare, { score: judged.result.score, changed: judged.changed }),
    );
  return outgrown ? 'outdated' : 'open';
}

/** Whether an attempt lost questions, and what still stands of it was good enough or is nothing. */
function mayHaveReached(share: number, { score, changed }: AttemptScore): boolean {
  return changed > 0 && (score.asked === 0 || score.share >= share);
}
