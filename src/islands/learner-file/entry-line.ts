/** One entry of the timeline as a sentence with the name of what it is about in its middle. */
import type { ContentIndex } from '#domain/insight/content.ts';
import { type Attempt, attemptScore, judgedAttempt } from '#domain/insight/progress.ts';
import { scoredRuns } from '#domain/insight/scenario-progress.ts';
import type { TimelineEntry } from '#domain/insight/timeline.ts';
import type { FactOf } from '#domain/record/fact.ts';
import { shownName } from '#domain/record/profile.ts';
import type { Day } from '#domain/shared/calendar.ts';
import { routes } from '#routes';
import { shortDay } from '#text/calendar.ts';
import { learnerFileText, percent } from '#text/learner-file.ts';

const text = learnerFileText.timeline;

export interface EntryLine {
  readonly lead: string;
  /** Null in a sentence about nothing that has a name. */
  readonly name: string | null;
  /** Null where there is nowhere to go. */
  readonly href: string | null;
  readonly tail: string;
}

/** What sentences are made from besides the entry itself. */
export interface Known {
  readonly content: ContentIndex;
  readonly track: string;
  /** Step id → title, of the track. */
  readonly steps: Readonly<Record<string, string>>;
  readonly today: Day;
}

export function entryLine(entry: TimelineEntry, known: Known): EntryLine {
  const { lessons } = known.content;
  switch (entry.kind) {
    case 'checks':
      return about(entry.lesson, lessons, routes.lesson, text.checks(entry.answers, entry.right));
    case 'attempt':
      return attemptLine(entry.attempt, known.content);
    case 'fact':
      return factLine(entry.fact, known);
  }
}

function factLine(fact: Extract<TimelineEntry, { kind: 'fact' }>['fact'], known: Known): EntryLine {
  const { content, track, steps, today } = known;
  switch (fact.kind) {
    case 'profile-set':
      return plain(text.profile(shownName(fact.name)));
    case 'track-started':
      return plain(text.started(shortDay(fact.startsOn, today)));
    case 'lesson-read':
      return about(fact.lesson, content.lessons, routes.lesson, text.read);
    case 'scenario-finished':
      return about(fact.scenario, content.scenarios, routes.scenario, runWords(fact, content));
    case 'attested': {
      const title = fact.track === track && Object.hasOwn(steps, fact.step) ? steps[fact.step] : undefined;
      const name = title ?? text.withdrawn(fact.step);
      return { ...text.attested, name, href: title === undefined ? null : routes.today };
    }
    case 'assignment-accepted': {
      const { from, title, dueOn } = fact.assignment;
      return plain(text.accepted(shownName(from), shownName(title), shortDay(dueOn, today)));
    }
  }
}

function attemptLine(attempt: Attempt, content: ContentIndex): EntryLine {
  const { source, finishedAt, asked, responses } = attempt;
  if (source.kind === 'bank') {
    const words = finishedAt === null ? text.practising(responses.size, asked.length) : practised();
    return about(source.id, content.banks, routes.bank, words);
  }
  const words = finishedAt === null ? text.sitting(responses.size, asked.length) : sat();
  return about(source.id, content.exams, routes.exam, words);

  function practised(): Words {
    const { score, changed } = attemptScore(attempt, content.questions);
    const { lead, tail } = text.practised(percent(score.share));
    return { lead, tail: tail + (changed > 0 ? text.changed(changed) : '') };
  }

  function sat(): Words {
    const exam = content.exams.get(source.id);
    const judged = exam && judgedAttempt(exam, attempt, content.questions);
    if (!judged || judged.changed > 0) return text.satUnjudged;
    return text.sat(percent(judged.result.score.share), judged.result.passed);
  }
}

function runWords(fact: FactOf<'scenario-finished'>, content: ContentIndex): Words {
  const scenario = content.scenarios.get(fact.scenario);
  const score = scenario && scoredRuns(scenario, [fact])[0]?.score;
  return score ? text.played(score.verdict === 'passed', wayOf(fact)) : text.playedUnjudged;
}

function wayOf({ assessed, rewound }: FactOf<'scenario-finished'>): 'practice' | 'rewound' | 'assessed' {
  if (assessed) return 'assessed';
  return rewound ? 'rewound' : 'practice';
}

interface Words {
  readonly lead: string;
  readonly tail: string;
}

function about(
  id: string,
  titles: ReadonlyMap<string, { readonly title: string }>,
  address: (id: string) => string,
  { lead, tail }: Words,
): EntryLine {
  const title = titles.get(id)?.title;
  if (title === undefined) return { lead, name: text.withdrawn(id), href: null, tail };
  return { lead, name: `《${title}》`, href: address(id), tail };
}

function plain(lead: string): EntryLine {
  return { lead, name: null, href: null, tail: '' };
}
