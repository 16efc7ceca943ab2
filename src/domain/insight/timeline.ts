/**
 * What a learner did, day by day, newest first: one entry for what a person would call one thing. The answers of a
 * test are one entry, and so are the checks of a lesson answered on one day.
 */
import { isFullMark } from '#domain/assessment/mark.ts';
import type { Question } from '#domain/assessment/question.ts';
import type { Fact, FactOf } from '#domain/record/fact.ts';
import { attempts } from '#domain/record/progress.ts';
import type { Day } from '#domain/shared/calendar.ts';
import { type Attempt, attemptsAt } from './progress.ts';

export type TimelineEntry =
  | {
      readonly kind: 'fact';
      readonly at: string;
      readonly fact: Exclude<
        Fact,
        FactOf<'question-answered'> | FactOf<'attempt-started'> | FactOf<'attempt-finished'>
      >;
    }
  /** At its end, or at the last answer while it can be resumed. */
  | { readonly kind: 'attempt'; readonly at: string; readonly attempt: Attempt }
  | {
      readonly kind: 'checks';
      readonly at: string;
      readonly lesson: string;
      /** Answers given, however often to one question. */
      readonly answers: number;
      /** Of them right; answers to questions revised or withdrawn since cannot be judged and count as neither. */
      readonly right: number;
    };

export interface TimelineDay {
  readonly day: Day;
  readonly entries: readonly TimelineEntry[];
}

/** `dayAt` says which day an instant falls on for the learner. */
export function timeline(
  facts: readonly Fact[],
  questions: ReadonlyMap<string, Question>,
  dayAt: (instant: string) => Day,
): TimelineDay[] {
  const entries: TimelineEntry[] = [];
  const checks = new Map<string, { lesson: string; at: string; answers: number; right: number }>();
  for (const fact of facts) {
    switch (fact.kind) {
      case 'attempt-started':
      case 'attempt-finished':
        break;
      case 'question-answered': {
        if (fact.within.kind === 'attempt') break;
        const { lesson } = fact.within;
        const key = `${dayAt(fact.at)} ${lesson}`;
        const held = checks.get(key) ?? { lesson, at: fact.at, answers: 0, right: 0 };
        checks.set(key, {
          lesson,
          at: later(held.at, fact.at),
          answers: held.answers + 1,
          right: held.right + (isRight(fact, questions) ? 1 : 0),
        });
        break;
      }
      default:
        entries.push({ kind: 'fact', at: fact.at, fact });
    }
  }
  for (const each of checks.values()) entries.push({ kind: 'checks', ...each });
  entries.push(...attemptEntries(facts));
  return byDay(entries, dayAt);
}

function isRight(fact: FactOf<'question-answered'>, questions: ReadonlyMap<string, Question>): boolean {
  const question = questions.get(fact.question);
  return question?.revision === fact.revision && isFullMark(question, fact.response);
}

function attemptEntries(facts: readonly Fact[]): TimelineEntry[] {
  const kept = attempts(facts);
  const lastAt = new Map(
    kept.map(({ id, startedAt, finishedAt, answers }) => {
      const lastAnswer = [...answers.values()].reduce((last, { at }) => later(last, at), startedAt);
      return [id, finishedAt ?? lastAnswer];
    }),
  );
  const sources = new Map(kept.map(({ source }) => [`${source.kind} ${source.id}`, source]));
  return [...sources.values()]
    .flatMap((source) => attemptsAt(source, facts))
    .map((attempt) => ({ kind: 'attempt', at: lastAt.get(attempt.id) as string, attempt }));
}

/** Instants are UTC in one format, so they compare as text. */
function later(a: string, b: string): string {
  return a < b ? b : a;
}

function byDay(entries: readonly TimelineEntry[], dayAt: (instant: string) => Day): TimelineDay[] {
  const days = new Map<Day, TimelineEntry[]>();
  // Of one instant, what came later in the record is newer.
  const newestFirst = [...entries].reverse().sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  for (const entry of newestFirst) {
    const day = dayAt(entry.at);
    const held = days.get(day);
    if (held) held.push(entry);
    else days.set(day, [entry]);
  }
  return [...days].map(([day, ofDay]) => ({ day, entries: ofDay }));
}
