/** What a record says: pure questions over one learner's facts in order. Nothing here is stored. */
import type { Assignment, Fact, FactKind, FactOf } from './fact.ts';
import { bySequence, latest } from './merge.ts';

/** Answers to a drawn set of questions, as written down: `insight/progress.ts` makes of it what marking counts. */
interface RecordedAttempt {
  readonly id: string;
  readonly source: FactOf<'attempt-started'>['source'];
  readonly seed: number;
  /** As drawn, in the order shown. */
  readonly questions: FactOf<'attempt-started'>['questions'];
  readonly startedAt: string;
  /** Null while the attempt can be resumed. */
  readonly finishedAt: string | null;
  /** Question id → last answer given before the attempt was finished; only questions that were drawn. */
  readonly answers: ReadonlyMap<string, FactOf<'question-answered'>>;
}

interface AcceptedAssignment {
  readonly assignment: Assignment;
  /** When it was first accepted. */
  readonly acceptedAt: string;
}

/** Instant of the last thing done, or null for an empty record. */
export function lastActivity(facts: readonly Fact[]): string | null {
  return facts.reduce<string | null>((last, { at }) => (last === null || at > last ? at : last), null);
}

/** Every attempt, in order of starting, with its answers. */
export function attempts(facts: readonly Fact[]): readonly RecordedAttempt[] {
  const started = new Map<string, FactOf<'attempt-started'>>();
  for (const fact of ofKind(facts, 'attempt-started')) {
    if (!started.has(fact.attempt)) started.set(fact.attempt, fact);
  }
  const finished = new Map<string, FactOf<'attempt-finished'>>();
  for (const fact of [...ofKind(facts, 'attempt-finished')].sort(bySequence)) {
    if (!finished.has(fact.attempt)) finished.set(fact.attempt, fact);
  }
  const answers = new Map<string, Map<string, FactOf<'question-answered'>>>();
  for (const fact of [...ofKind(facts, 'question-answered')].sort(bySequence)) {
    if (fact.within.kind !== 'attempt') continue;
    const start = started.get(fact.within.attempt);
    const end = finished.get(fact.within.attempt);
    const drawn = start?.questions.some(({ id }) => id === fact.question);
    if (!drawn || (end && bySequence(fact, end) > 0)) continue;
    const given = answers.get(fact.within.attempt) ?? new Map();
    answers.set(fact.within.attempt, given.set(fact.question, fact));
  }
  return [...started.values()].map((start) => ({
    id: start.attempt,
    source: start.source,
    seed: start.seed,
    questions: start.questions,
    startedAt: start.at,
    finishedAt: finished.get(start.attempt)?.at ?? null,
    answers: answers.get(start.attempt) ?? new Map(),
  }));
}

/** The day a track starts (YYYY-MM-DD) as last set, or null when the learner has not started it. */
export function trackStart(facts: readonly Fact[], track: string): string | null {
  return latest(ofKind(facts, 'track-started').filter((fact) => fact.track === track))?.startsOn ?? null;
}

/** Accepted assignments in order of acceptance, each once however often its link was opened. */
export function acceptedAssignments(facts: readonly Fact[]): readonly AcceptedAssignment[] {
  const accepted = new Map<string, AcceptedAssignment>();
  for (const { assignment, at } of ofKind(facts, 'assignment-accepted')) {
    if (!accepted.has(assignment.id)) accepted.set(assignment.id, { assignment, acceptedAt: at });
  }
  return [...accepted.values()];
}

function ofKind<Kind extends FactKind>(facts: readonly Fact[], kind: Kind): readonly FactOf<Kind>[] {
  return facts.filter((fact): fact is FactOf<Kind> => fact.kind === kind);
}
