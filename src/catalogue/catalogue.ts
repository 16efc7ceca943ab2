/**
 * The content as pages, tests and the command line see it: domain types, in a settled order, with the links between
 * them worked out. Pure: the same sources give the same catalogue.
 */
import type { Bank, Exam, Question } from '#domain/assessment/question.ts';
import type { Course, Lesson } from '#domain/course/course.ts';
import type { Track } from '#domain/onboarding/track.ts';
import type { CommonQuestion, Correction, ScriptLine, Term, Topic } from '#domain/reference/reference.ts';
import type { Regulation } from '#domain/regulation/regulation.ts';
import type { Scenario, Walk } from '#domain/scenario/scenario.ts';
import { citationsIn } from './citations.ts';
import type { Entry, Sources } from './sources.ts';
import { type Headings, headingsCiting, partTaught } from './traces.ts';

/** Who must know a regulation. Each list is in catalogue order, each item once. */
export interface CitedBy {
  readonly lessons: readonly Lesson[];
  readonly questions: readonly Question[];
  readonly scenarios: readonly Scenario[];
}

export interface Catalogue {
  /** Most binding first, then by id. */
  readonly regulations: readonly Regulation[];
  /** Each after those it builds on, else by the part of the curriculum, then by id. */
  readonly courses: readonly Course[];
  /** In the order of the courses and within each as it lists them. */
  readonly lessons: readonly Lesson[];
  readonly banks: readonly Bank[];
  readonly exams: readonly Exam[];
  readonly scenarios: readonly Scenario[];
  readonly tracks: readonly Track[];
  readonly glossary: readonly Term[];
  readonly corrections: readonly Correction[];
  readonly topics: readonly Topic[];
  /** Groups of words that find each other. */
  readonly synonyms: readonly (readonly string[])[];
  readonly faq: readonly CommonQuestion[];
  readonly scripts: readonly ScriptLine[];
  /** By scenario id. */
  readonly walks: ReadonlyMap<string, readonly Walk[]>;
  /** By rule id; a rule nobody cites is absent. */
  readonly citedBy: ReadonlyMap<string, CitedBy>;
  /** The part of the curriculum that a course is, e.g. `C 法律与红线`, by course id; '' for none. */
  readonly parts: ReadonlyMap<string, string>;
  /** Where lessons cite a rule, by its id. */
  readonly citedAt: ReadonlyMap<string, Headings>;
  /** Rule ids by lesson id, in the order of the text. */
  readonly citedIn: ReadonlyMap<string, readonly string[]>;
}

/** What is sound in the sources; a file with faults is left out, so check first. */
export function catalogueFrom(sources: Sources): Catalogue {
  const regulations = withIds(sources.regulations.entries).toSorted(
    (a, b) => a.force.localeCompare(b.force) || (a.id < b.id ? -1 : 1),
  );
  const topics = sources.topics.entries.flatMap(({ data }) => data.topics);
  const covers = new Map(sources.lessons.entries.map(({ id, data }) => [id, data.covers]));
  const parts = new Map(
    sources.courses.entries.map(({ id, data }) => [
      id,
      partTaught(
        data.lessons.flatMap((lesson) => covers.get(lesson) ?? []),
        topics,
      ),
    ]),
  );
  const courses = inTeachingOrder(withIds(sources.courses.entries), parts);
  const lessons = lessonsOf(sources, courses);
  const banks = withIds(sources.banks.entries);
  const scenarios = withIds(sources.scenarios.entries);
  const citations = citationsIn(sources);

  const citedBy = new Map<string, CitedBy>();
  for (const rule of new Set(citations.map((citation) => citation.rule))) {
    const of = citations.filter((citation) => citation.rule === rule);
    const ids = (by: string) => new Set(of.filter((citation) => citation.by === by).map(({ id }) => id));
    const [inLessons, inScenarios] = [ids('lessons'), ids('scenarios')];
    const inQuestions = new Set(of.map(({ question }) => question));
    citedBy.set(rule, {
      lessons: lessons.filter(({ id }) => inLessons.has(id)),
      questions: banks.flatMap(({ questions }) => questions).filter(({ id }) => inQuestions.has(id)),
      scenarios: scenarios.filter(({ id }) => inScenarios.has(id)),
    });
  }

  return {
    regulations,
    courses,
    lessons,
    banks,
    exams: withIds(sources.exams.entries),
    scenarios,
    tracks: withIds(sources.tracks.entries),
    glossary: sources.glossary.entries.flatMap(({ data }) => data.terms),
    corrections: sources.corrections.entries.flatMap(({ data }) => data.corrections),
    topics,
    synonyms: sources.synonyms.entries.flatMap(({ data }) => data.groups),
    faq: sources.faq.entries.flatMap(({ data }) => data.faq),
    scripts: sources.scripts.entries.flatMap(({ data }) => data.scripts),
    walks: new Map(sources.walks.entries.map(({ id, data }) => [id, data.walks])),
    citedBy,
    parts,
    citedAt: headingsCiting(citations),
    citedIn: new Map(
      lessons.map(({ id }) => {
        const cited = citations.filter((citation) => citation.by === 'lessons' && citation.id === id);
        return [id, [...new Set(cited.map(({ rule }) => rule))]];
      }),
    ),
  };
}

/** Rule ids a question rests on: its own and those of its answers, each once. */
export function rulesOf(question: Question): string[] {
  const answers: readonly { readonly rule?: string | undefined }[] = answersOf(question);
  const cited = answers.flatMap(({ rule }) => (rule === undefined ? [] : [rule]));
  return [...new Set([...question.rules, ...cited])];
}

function answersOf(question: Question): readonly { readonly rule?: string | undefined }[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options;
    case 'true-false-fix':
      return [question.misjudged, ...question.fixes];
    case 'ordering':
      return question.swaps;
    case 'matching':
      return question.pairs;
    case 'classification':
      return question.items;
    case 'number':
      return [...question.slips, question.otherwise];
    case 'find-faults':
      return question.segments;
  }
}

function withIds<Data extends object>(entries: readonly Entry<Data>[]): ({ readonly id: string } & Data)[] {
  return entries.map(({ id, data }) => ({ id, ...data }));
}

function lessonsOf(sources: Sources, courses: readonly Course[]): Lesson[] {
  const order = courses.flatMap((course) => course.lessons);
  // Lessons outside every course come last; the content check tells of them.
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return withIds(sources.lessons.entries)
    .map((lesson): Lesson => {
      const uses = sources.texts.get(lesson.id)?.components ?? [];
      const checks = uses.flatMap(({ name, attributes }) => (name === 'Check' ? [attributes.get('id')] : []));
      return { ...lesson, checks: checks.filter((id) => typeof id === 'string') };
    })
    .toSorted((a, b) => rank(a.id) - rank(b.id) || (a.id < b.id ? -1 : 1));
}

function inTeachingOrder(courses: readonly Course[], parts: ReadonlyMap<string, string>): Course[] {
  const ordered: Course[] = [];
  const place = ({ id }: Course) => `${parts.get(id) ?? ''} ${id}`;
  const waiting = courses.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
  while (waiting.length > 0) {
    const isFree = ({ after }: Course) => !after.some((before) => waiting.some(({ id }) => id === before));
    // In a ring none is free: the content check tells of it, and the first by id goes on.
    const next = Math.max(0, waiting.findIndex(isFree));
    ordered.push(...waiting.splice(next, 1));
  }
  return ordered;
}
