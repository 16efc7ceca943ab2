/**
 * What can be found: one document for each place a result can lead to. Answers of questions and the inside of
 * scenarios are left out: a search must not spoil them.
 */

import type { LessonSection } from '#catalogue/lesson-sections.ts';
import type { Bank, Exam } from '#domain/assessment/question.ts';
import type { Course, Lesson } from '#domain/course/course.ts';
import type { CommonQuestion, Correction, ScriptLine, Term, Topic } from '#domain/reference/reference.ts';
import type { Regulation } from '#domain/regulation/regulation.ts';
import type { Scenario } from '#domain/scenario/scenario.ts';

const DOCUMENT_KINDS = [
  'lesson',
  'regulation',
  'term',
  'scenario',
  'bank',
  'exam',
  'course',
  'correction',
  'faq',
  'script',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export interface SearchDocument {
  readonly kind: DocumentKind;
  /** What it is a part of: documents of one lesson share it. */
  readonly item: string;
  readonly title: string;
  /** The part's heading, or a second line about the whole; may be empty. */
  readonly heading: string;
  /** Address with the base path; a section's has its anchor. */
  readonly address: string;
  /** Text that an excerpt is cut from. */
  readonly text: string;
  /** Where its words weigh as much as a title's, a heading's, a text's. */
  readonly weighed: { readonly title: string; readonly headings: string; readonly body: string };
}

/** The part of the catalogue that can be found. A collection that does not exist yet is empty. */
export interface SearchContent {
  readonly courses: readonly Course[];
  readonly lessons: readonly Lesson[];
  /** By lesson id. */
  readonly sections: ReadonlyMap<string, readonly LessonSection[]>;
  readonly regulations: readonly Regulation[];
  readonly banks: readonly Bank[];
  readonly exams: readonly Exam[];
  readonly scenarios: readonly Scenario[];
  readonly glossary: readonly Term[];
  readonly corrections: readonly Correction[];
  readonly faq: readonly CommonQuestion[];
  readonly scripts: readonly ScriptLine[];
  readonly topics: readonly Topic[];
}

/** Where the pages are: the site's `routes` fit. */
export interface Addresses {
  readonly course: (id: string) => string;
  readonly lesson: (id: string) => string;
  readonly regulation: (id: string) => string;
  readonly bank: (id: string) => string;
  readonly exam: (id: string) => string;
  readonly scenario: (id: string) => string;
  readonly glossary: string;
  readonly corrections: string;
  readonly faq: string;
  readonly scripts: string;
}

const LONGEST_TITLE = 28;

export function documentsFrom(content: SearchContent, addresses: Addresses): SearchDocument[] {
  const titleOf = new Map(content.topics.map(({ id, title }) => [id, title]));
  const topics = (ids: readonly string[]) => [...new Set(ids)].map((id) => titleOf.get(id) ?? id);
  const asked = askedAbout(content.faq);
  return [
    ...content.courses.map((course) =>
      whole('course', course.id, addresses.course(course.id), course.title, [
        course.summary,
        course.audience,
      ]),
    ),
    ...content.lessons.flatMap((lesson) =>
      lessonDocuments(
        lesson,
        content.sections.get(lesson.id) ?? [],
        addresses.lesson(lesson.id),
        topics,
        asked,
      ),
    ),
    ...content.regulations.map((regulation) => regulationDocument(regulation, addresses, asked)),
    ...content.glossary.map(({ id, term, english, plain, aliases }): SearchDocument => {
      const body = plain;
      return {
        ...whole('term', id, `${addresses.glossary}#${id}`, term, [body]),
        heading: english,
        weighed: { title: term, headings: [english, ...aliases].join('\n'), body },
      };
    }),
    ...content.scenarios.map(({ id, title, summary, brief, covers }) =>
      whole('scenario', id, addresses.scenario(id), title, [summary, brief], topics(covers)),
    ),
    ...content.banks.map(({ id, title, summary, questions }) => {
      const asked = questions.map(({ prompt }) => prompt);
      const about = topics(questions.map(({ topic }) => topic));
      return whole('bank', id, addresses.bank(id), title, [summary, ...asked], about);
    }),
    ...content.exams.map(({ id, title, summary, sections }) =>
      whole('exam', id, addresses.exam(id), title, [summary, ...sections.map((section) => section.title)]),
    ),
    ...content.corrections.map(({ id, was, problem, now }): SearchDocument => {
      const text = [now, problem].join('\n');
      return {
        ...whole('correction', id, `${addresses.corrections}#${id}`, shortened(was), [text]),
        heading: id,
        // The old wording helps to find it; the title's weight belongs to pages that teach what holds.
        weighed: { title: id, headings: '', body: [was, text].join('\n') },
      };
    }),
    ...content.faq.map(
      ({ id, question, answer }): SearchDocument => ({
        ...whole('faq', id, `${addresses.faq}#${id}`, shortened(question), [answer]),
        // A title is written to be found; a question is but one way to ask, and there are many of them.
        weighed: { title: '', headings: question, body: answer },
      }),
    ),
    ...content.scripts.map((script) => scriptDocument(script, addresses)),
  ];
}

/** By the id of a rule or a lesson: the common questions that it answers. */
interface Asked {
  readonly rules: ReadonlyMap<string, readonly string[]>;
  readonly lessons: ReadonlyMap<string, readonly string[]>;
}

/** What people ask in their own words helps to find the rule that governs and the lesson that teaches the answer. */
function askedAbout(faq: readonly CommonQuestion[]): Asked {
  const by = (idsOf: (question: CommonQuestion) => readonly string[]) => {
    const questions = new Map<string, string[]>();
    for (const each of faq) {
      for (const id of idsOf(each)) questions.set(id, [...(questions.get(id) ?? []), each.question]);
    }
    return questions;
  };
  return { rules: by(({ rules }) => rules), lessons: by(({ lessons }) => lessons) };
}

/** A forbidden line helps to find what takes its place, and is never itself the title of a result. */
function scriptDocument(script: ScriptLine, addresses: Addresses): SearchDocument {
  const { id, line, why } = script;
  const said = script.verdict === 'good' ? line : script.instead;
  return {
    ...whole('script', id, `${addresses.scripts}#${id}`, shortened(said), [said, why]),
    // What is said word for word weighs as text does: pages that teach it come first.
    weighed: { title: '', headings: '', body: [...new Set([line, said, why])].join('\n') },
  };
}

/** Groups of words that find each other: the authors' own, and each term of the glossary with its other names. */
export function thesaurusFrom(
  synonyms: readonly (readonly string[])[],
  glossary: readonly Term[],
): (readonly string[])[] {
  return [
    ...synonyms,
    ...glossary.flatMap(({ term, aliases }) => (aliases.length > 0 ? [[term, ...aliases]] : [])),
  ];
}

/** The beginning of an old statement: enough to know it by, and every search loads all titles. */
function shortened(statement: string): string {
  return statement.length <= LONGEST_TITLE ? statement : `${statement.slice(0, LONGEST_TITLE - 1)}…`;
}

function whole(
  kind: DocumentKind,
  id: string,
  address: string,
  title: string,
  text: readonly string[],
  about: readonly string[] = [],
): SearchDocument {
  return {
    kind,
    item: `${kind}/${id}`,
    title,
    heading: '',
    address,
    text: text.join('\n'),
    weighed: { title, headings: about.join('\n'), body: text.join('\n') },
  };
}

function lessonDocuments(
  lesson: Lesson,
  sections: readonly LessonSection[],
  address: string,
  topics: (ids: readonly string[]) => string[],
  asked: Asked,
): SearchDocument[] {
  const opening = sections.find(({ anchor }) => anchor === '')?.text ?? '';
  const text = [lesson.summary, ...lesson.objectives, opening];
  const parts = sections.filter(({ anchor }) => anchor !== '');
  const body = [...text, ...(asked.lessons.get(lesson.id) ?? [])].join('\n');
  const opened = whole('lesson', lesson.id, address, lesson.title, text, topics(lesson.covers));
  return [
    { ...opened, weighed: { ...opened.weighed, body } },
    ...parts.map(
      (part): SearchDocument => ({
        ...whole('lesson', lesson.id, `${address}#${part.anchor}`, lesson.title, [part.text]),
        heading: part.heading,
        weighed: { title: lesson.title, headings: part.heading, body: part.text },
      }),
    ),
  ];
}

function regulationDocument(regulation: Regulation, addresses: Addresses, asked: Asked): SearchDocument {
  const { id, title, document, article, requirement } = regulation;
  const text = [requirement, ...regulation.do, ...regulation.dont];
  const heading = `${document}${article ?? ''}`;
  return {
    ...whole('regulation', id, addresses.regulation(id), title, text),
    heading,
    weighed: { title, headings: heading, body: [...text, ...(asked.rules.get(id) ?? [])].join('\n') },
  };
}
